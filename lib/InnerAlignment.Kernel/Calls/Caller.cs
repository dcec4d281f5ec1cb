using System.Collections.Immutable;
using InnerAlignment.Kernel.Cells;
using InnerAlignment.Notebooks.Data;
using InnerAlignment.Notebooks.Sessions;
using InnerAlignment.Notebooks.Sessions.Wire;

namespace InnerAlignment.Kernel.Calls;

/// <summary>Puts a question of a proxy: argument, member, values; null is a refusal.</summary>
internal delegate PlainData? AskProxy(int argument, string member, ImmutableArray<PlainData> arguments);

/// <summary>Calls what cells defined, with plain data in and out.</summary>
internal static class Caller
{
    internal static CallResult Call(string entry, CallTarget target, ImmutableArray<WireArgument> arguments, AskProxy ask)
    {
        try
        {
            return target switch
            {
                CallTarget.Missing missing => new CallResult.Missing(missing.Message),
                CallTarget.Unusable unusable => new CallResult.WrongShape(unusable.Message),
                CallTarget.Variable { Value: Delegate function } => Call(entry, CallTarget.Function.Of(function), arguments, ask),
                CallTarget.Variable when arguments.Length > 0 => new CallResult.WrongShape($"{entry} is a variable, not a function."),
                CallTarget.Variable variable => new CallResult.Answered(FromClr.Convert(Await(variable.Value))),
                CallTarget.Function function => new CallResult.Answered(FromClr.Convert(Await(function.Invoke(Values(entry, function, arguments, ask))))),
                _ => throw new InvalidOperationException($"No such target: {target}."),
            };
        }
        catch (Exception exception) when (Traceback.Unwrap(exception) is ShapeException shape)
        {
            return new CallResult.WrongShape($"{entry}: {shape.Message}");
        }
        catch (Exception exception) when (Traceback.Unwrap(exception) is QuestionRefusedException refused)
        {
            return new CallResult.Refused(refused.Message);
        }
        catch (Exception exception) when (!Stopping.CellStop.IsRequested)
        {
            var thrown = Traceback.Unwrap(exception);
            return new CallResult.Threw(thrown.GetType().Name, thrown.Message, Traceback.Line(thrown));
        }
    }

    private static object?[] Values(string entry, CallTarget.Function function, ImmutableArray<WireArgument> arguments, AskProxy ask)
    {
        var parameters = function.Parameters;
        if (arguments.Length > parameters.Length || parameters.Skip(arguments.Length).Any(parameter => !parameter.IsOptional))
            throw new ShapeException(
                $"it takes {parameters.Length} parameter{(parameters.Length == 1 ? "" : "s")} ({string.Join(", ", (object[])parameters)}), and {arguments.Length} came.");
        return [.. parameters.Select((parameter, index) => index < arguments.Length
            ? Value(arguments[index], index, parameter, ask)
            : parameter.Default)];
    }

    private static object? Value(WireArgument argument, int index, CallParameter parameter, AskProxy ask)
    {
        if (parameter.Type.IsByRef || parameter.Type.IsByRefLike)
            throw new ShapeException($"its parameter {parameter} cannot be given from outside; take an array.");
        if (!argument.IsProxy)
            return ToClr.Convert(argument.Data, parameter.Type);
        var handler = new ProxyHandler((member, values) => ask(index, member, values));
        return FSharp.FunctionProxy.TryCreate(parameter.Type, handler) ?? ProxyEmitter.Create(parameter.Type, handler);
    }

    private static object? Await(object? value)
    {
        if (value is ValueTask plain)
            value = plain.AsTask();
        else if (value?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            value = type.GetMethod("AsTask")!.Invoke(value, null);
        if (value is not Task task)
            return value;
        task.GetAwaiter().GetResult();
        return task.GetType().GetProperty("Result") is { } result && result.PropertyType.Name != "VoidTaskResult" ? result.GetValue(task) : null;
    }
}
