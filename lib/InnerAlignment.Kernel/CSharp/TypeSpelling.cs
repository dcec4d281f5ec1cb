namespace InnerAlignment.Kernel.CSharp;

/// <summary>Writes a type as C# code can name it; what code cannot name becomes its nearest base type that it can.</summary>
internal static class TypeSpelling
{
    internal static string Of(Type type) => type switch
    {
        { IsArray: true } => $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]",
        _ when !IsNameable(type) => type.BaseType is { } parent && parent != typeof(ValueType) ? Of(parent) : "object",
        _ when Nullable.GetUnderlyingType(type) is { } underlying => Of(underlying) + "?",
        _ => "global::" + Qualified(type),
    };

    // Types that F# Interactive has just made exist in no file that the C# compiler could read.
    private static bool IsNameable(Type type) =>
        type.IsVisible && !type.Assembly.IsDynamic && type.Assembly.Location.Length > 0 && !type.Name.Contains('<', StringComparison.Ordinal);

    private static string Qualified(Type type)
    {
        var arguments = type.GetGenericArguments();
        int used = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var own = arguments.Length > used ? $"<{string.Join(", ", arguments[used..].Select(Of))}>" : "";
        var name = type.Name.Split('`')[0] + own;
        if (type.DeclaringType is not { } outer)
            return type.Namespace is null ? name : $"{type.Namespace}.{name}";
        var outerType = used > 0 ? outer.MakeGenericType(arguments[..used]) : outer;
        return $"{Qualified(outerType)}.{name}";
    }
}
