namespace InnerAlignment.Kernel.Libraries;

/// <summary>The libraries of the framework that cells see without a reference.</summary>
internal static class FrameworkLibraries
{
    internal static readonly string[] Names =
    [
        "System.Private.CoreLib", "System.Runtime", "netstandard", "mscorlib", "Microsoft.CSharp",
        "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Collections.Specialized",
        "System.ComponentModel", "System.ComponentModel.Primitives", "System.ComponentModel.TypeConverter", "System.Console",
        "System.Data.Common", "System.Diagnostics.Process", "System.Diagnostics.StackTrace", "System.IO.Compression",
        "System.Linq", "System.Linq.Expressions", "System.Linq.AsyncEnumerable", "System.Linq.Parallel", "System.Linq.Queryable", "System.Memory", "System.Net.Http",
        "System.Net.Primitives", "System.Numerics.Vectors", "System.ObjectModel", "System.Private.Uri", "System.Private.Xml",
        "System.Private.Xml.Linq", "System.Runtime.Extensions", "System.Runtime.InteropServices", "System.Runtime.Intrinsics", "System.Runtime.Loader", "System.Runtime.Numerics",
        "System.Text.Encodings.Web", "System.Text.Json", "System.Text.RegularExpressions", "System.Threading", "System.Threading.Channels",
        "System.Threading.Tasks.Parallel", "System.Threading.Thread", "System.Xml.ReaderWriter", "System.Xml.XDocument",
    ];
}
