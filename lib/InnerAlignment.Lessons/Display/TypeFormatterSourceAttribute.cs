namespace InnerAlignment.Lessons.Display;

/// <summary>Says how a type draws itself. Notebook engines look for an attribute of this name, whoever declares it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A type with a method <c>CreateTypeFormatters</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types of one display, all of them in one bundle.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
