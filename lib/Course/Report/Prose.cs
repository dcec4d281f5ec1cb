using System.Collections.Immutable;
using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InnerAlignment.Course.Report;

/// <summary>Markdown with TeX as a notebook has it, made into a page's prose.</summary>
/// <param name="names">Gives every heading of the page an address of its own.</param>
/// <param name="folder">Where pictures that the text names by relative path lie.</param>
internal sealed class Prose(PageNames names, string folder)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseMathematics().UseFootnotes().UseTaskLists().UseAutoLinks().UseAlertBlocks().Build();

    private readonly List<Heading> headings = [];

    /// <summary>The headings so far, in reading order.</summary>
    public ImmutableArray<Heading> Headings => [.. headings];

    public Html Render(string markdown, JsonObject? attachments = null)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            Name(heading);
        foreach (var link in document.Descendants<LinkInline>())
            link.Url = Address(link, attachments);
        return Write(document);
    }

    /// <summary>A sentence or two without headings: a hint, a message.</summary>
    public static Html Line(string? markdown) => string.IsNullOrWhiteSpace(markdown) ? Html.None : Write(Markdown.Parse(markdown, Pipeline));

    private static Html Write(MarkdownDocument document)
    {
        using StringWriter writer = new();
        HtmlRenderer renderer = new(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new MathInlineRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new MathBlockRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new SafeHtmlBlockRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.Inlines.HtmlInlineRenderer>(new SafeHtmlInlineRenderer());
        renderer.Render(document);
        return new Html(writer.ToString());
    }

    private void Name(HeadingBlock block)
    {
        var text = string.Concat(block.Inline?.Descendants<LeafInline>().Select(TextOf) ?? []);
        var id = names.Take(CellIds.FromText(text));
        block.GetAttributes().Id = id;
        headings.Add(new Heading(id, text, block.Level));
    }

    private static string TextOf(LeafInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        MathInline math => math.Content.ToString(),
        _ => "",
    };

    private string? Address(LinkInline link, JsonObject? attachments)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url;
        if (url is null || url.Contains(':', StringComparison.Ordinal) && !url.StartsWith("attachment:", StringComparison.Ordinal))
            return url;
        return link.IsImage ? Picture(url, attachments) : url.Replace(".ipynb", ".html", StringComparison.Ordinal);
    }

    private string Picture(string url, JsonObject? attachments)
    {
        const string Attachment = "attachment:";
        if (url.StartsWith(Attachment, StringComparison.Ordinal))
        {
            var (type, content) = (attachments?[Uri.UnescapeDataString(url[Attachment.Length..])] as JsonObject)?.FirstOrDefault() ?? default;
            return content is null ? "" : $"data:{type};base64,{content}";
        }

        var file = Path.Combine(folder, Uri.UnescapeDataString(url));
        return File.Exists(file) ? $"data:{Pictures.TypeOf(file)};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}" : url;
    }

    private sealed class MathInlineRenderer : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline math) => renderer
            .Write(math.DelimiterCount == 2 ? "<span class=\"math display\">" : "<span class=\"math\">").WriteEscape(math.Content).Write("</span>");
    }

    private sealed class MathBlockRenderer : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock math) => renderer
            .Write("<p class=\"math display\">").WriteLeafRawLines(math, writeEndOfLines: true, escape: true).Write("</p>");
    }

    private sealed class SafeHtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block) =>
            renderer.WriteLeafRawLines(block, writeEndOfLines: true, escape: !PlainHtml.Is(block.Lines.ToString()));
    }

    private sealed class SafeHtmlInlineRenderer : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline inline)
        {
            if (PlainHtml.Is(inline.Tag))
                renderer.Write(inline.Tag);
            else
                renderer.WriteEscape(inline.Tag);
        }
    }
}

/// <summary>A heading as the table of contents names it.</summary>
internal sealed record Heading(string Id, string Text, int Level);
