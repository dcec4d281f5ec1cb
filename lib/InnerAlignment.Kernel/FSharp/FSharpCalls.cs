using InnerAlignment.Kernel.Calls;
using Microsoft.FSharp.Core;

namespace InnerAlignment.Kernel.FSharp;

/// <summary>F# functions as targets of calls: one tupled argument, or curried ones.</summary>
internal static class FSharpCalls
{
    internal static CallTarget Of(object? value)
    {
        if (value is null || FunctionType(value.GetType()) is not { } function)
            return new CallTarget.Variable(value);
        var (domain, range) = (function.GetGenericArguments()[0], function.GetGenericArguments()[1]);
        if (typeof(System.Runtime.CompilerServices.ITuple).IsAssignableFrom(domain))
            return new CallTarget.Function(
                [.. domain.GetGenericArguments().Select(type => new CallParameter("", type))],
                arguments => Apply(value, Activator.CreateInstance(domain, arguments)));
        if (domain == typeof(Unit))
            return new CallTarget.Function([], _ => Apply(value, null));
        return Curried(value, domain, range);
    }

    private static CallTarget.Function Curried(object value, Type domain, Type range)
    {
        List<CallParameter> parameters = [new("", domain)];
        for (var rest = FunctionType(range); rest is not null; rest = FunctionType(rest.GetGenericArguments()[1]))
            parameters.Add(new CallParameter("", rest.GetGenericArguments()[0]));
        return new CallTarget.Function([.. parameters], arguments => arguments.Aggregate((object?)value, (function, argument) => Apply(function!, argument)));
    }

    private static object? Apply(object function, object? argument) =>
        FunctionType(function.GetType())!.GetMethod("Invoke")!.Invoke(function, [argument]);

    private static Type? FunctionType(Type? type)
    {
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FSharpFunc<,>)))
            type = type.BaseType;
        return type;
    }
}
