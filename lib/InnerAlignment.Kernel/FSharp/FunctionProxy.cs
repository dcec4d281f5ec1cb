using System.Reflection;
using InnerAlignment.Kernel.Calls;
using Microsoft.FSharp.Core;

namespace InnerAlignment.Kernel.FSharp;

/// <summary>F# functions that put a question to the other side.</summary>
internal static class FunctionProxy
{
    /// <summary>A function of an F# type, or null when the type is none.</summary>
    internal static object? TryCreate(Type type, ProxyHandler handler)
    {
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(FSharpFunc<,>))
            return null;
        var create = typeof(FunctionProxy).GetMethod(nameof(Create), BindingFlags.Static | BindingFlags.NonPublic)!;
        return create.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [handler]);
    }

    private static FSharpFunc<TArgument, TResult> Create<TArgument, TResult>(ProxyHandler handler) =>
        FSharpFunc<TArgument, TResult>.FromConverter(argument => (TResult)handler.Ask("Invoke", Arguments(argument), typeof(TResult))!);

    // An F# function of a tuple is what C# calls a function of several parameters.
    private static object?[] Arguments(object? argument) => argument is System.Runtime.CompilerServices.ITuple tuple
        ? [.. Enumerable.Range(0, tuple.Length).Select(index => tuple[index])]
        : argument is null ? [] : [argument];
}
