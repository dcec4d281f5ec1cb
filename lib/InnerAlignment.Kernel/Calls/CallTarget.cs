using System.Reflection;

namespace InnerAlignment.Kernel.Calls;

/// <summary>Something that cells defined and a call names.</summary>
internal abstract record CallTarget
{
    private CallTarget()
    {
    }

    internal sealed record Missing(string Message) : CallTarget;

    internal sealed record Unusable(string Message) : CallTarget;

    internal sealed record Variable(object? Value) : CallTarget;

    /// <summary>A function: its parameters, and how it is invoked with one value for each.</summary>
    internal sealed record Function(CallParameter[] Parameters, Func<object?[], object?> Invoke) : CallTarget
    {
        internal static Function Of(Delegate function) => new(
            [.. function.GetType().GetMethod("Invoke")!.GetParameters().Zip(Named(function), (parameter, named) => new CallParameter(
                named.Name ?? parameter.Name ?? "", parameter.ParameterType, named.HasDefaultValue, named.HasDefaultValue ? named.DefaultValue : null))],
            arguments => function.DynamicInvoke(arguments));

        // The delegate's own parameters are called arg1, arg2: the method has the learner's names. A closed first argument is not among them.
        private static ParameterInfo[] Named(Delegate function)
        {
            int count = function.GetType().GetMethod("Invoke")!.GetParameters().Length;
            var parameters = function.Method.GetParameters();
            return parameters[(parameters.Length - count)..];
        }
    }
}

/// <summary>A parameter of a function.</summary>
internal sealed record CallParameter(string Name, Type Type, bool IsOptional = false, object? Default = null)
{
    public override string ToString() => $"{TypeNames.Of(Type)} {Name}".TrimEnd();
}
