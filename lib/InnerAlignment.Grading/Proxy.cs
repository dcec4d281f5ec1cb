using System.Collections.Immutable;
using System.Reflection;
using InnerAlignment.Grading.Calls;
using InnerAlignment.Notebooks.Data;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading;

/// <summary>A system under test that never enters the submission's process: only questions and answers travel.</summary>
public static class Proxy
{
    /// <summary>An argument behind which a system answers here.</summary>
    /// <typeparam name="T">An interface or a delegate whose members take and return plain data.</typeparam>
    /// <param name="system">The system.</param>
    /// <param name="questionLimit">More questions than this end the call: it counts as refused.</param>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is neither an interface nor a delegate.</exception>
    public static Argument Of<T>(T system, int questionLimit)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(questionLimit);
        if (!typeof(T).IsInterface && system is not Delegate)
            throw new ArgumentException($"{typeof(T)} is a class; expected an interface or a delegate.", nameof(system));
        return new Argument(new CallArgument.Proxy((member, arguments) => Answer(typeof(T), system, member, arguments), questionLimit));
    }

    private static PlainData Answer(Type type, object system, string member, ImmutableArray<PlainData> arguments)
    {
        try
        {
            var method = Methods(type).FirstOrDefault(method =>
                    (method.Name == member || method.Name == $"get_{member}") && method.GetParameters().Length == arguments.Length)
                ?? throw new MissingMethodException($"{type.Name} has no '{member}' of {arguments.Length} arguments.");
            var values = method.GetParameters().Zip(arguments, (parameter, data) => ClrData.To(data, parameter.ParameterType));
            return ClrData.From(method.Invoke(system, BindingFlags.DoNotWrapExceptions, null, [.. values], null));
        }
        catch (Exception e)
        {
            throw new ProxyQuestionException($"{member} was asked what it cannot answer: {e.Message}", e);
        }
    }

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.IsInterface ? type.GetInterfaces().Prepend(type).SelectMany(one => one.GetMethods()) : [type.GetMethod("Invoke")!];
}
