using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StudyGroup.Core.Features.WebPages;
using StudyGroup.Core.Text;

namespace StudyGroup.Web.Html;

/// <summary>A group's page as an HTML document that needs nothing else: no script, no pictures, and its style is in it.</summary>
internal static class PageHtml
{
    private static readonly string Style = ReadStyle();

    /// <summary>The hash by which a browser knows the style as the page's own, for a content security policy.</summary>
    public static string StyleHash { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}";

    /// <summary>The document.</summary>
    /// <param name="feed">The address of the group's calendar feed.</param>
    public static string Write(PageContent page, string feed, LineHtml lines)
    {
        // Calendar programs subscribe to this kind of address, rather than copy what is there now.
        var subscribe = $"webcal{feed[feed.IndexOf(':', StringComparison.Ordinal)..]}";
        Markup html =
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow">
            <title>{page.Title}</title>
            <style>{Markup.Trusted(Style)}</style>
            </head>
            <body>
            <div class="page">
            <header>
            <h1 dir="auto">{page.Title}</h1>
            {page.Lines.Select(line => (Markup)$"<p dir=\"auto\">{lines.Write(line)}</p>\n")}
            <p class="links"><a href="{subscribe}">Subscribe to the calendar</a> <a href="{feed}">Download the calendar</a></p>
            </header>
            <main>
            {(page.Sections.IsEmpty ? $"<p>No seminars yet.</p>\n" : (Markup)$"{page.Sections.Select(section => Section(section, lines))}")}
            </main>
            <footer><p>Study Group keeps this page up to date. Anyone who has its address can read it.</p></footer>
            </div>
            </body>
            </html>

            """;
        return html.ToString();
    }

    private static Markup Section(PageSection section, LineHtml lines) =>
        $"""
        <section id="{section.Id}" aria-labelledby="{section.Id}-heading">
        <h2 id="{section.Id}-heading">{section.Heading}</h2>
        <ol class="seminars">
        {section.Items.Select(item => Item(item, lines))}</ol>
        </section>

        """;

    private static Markup Item(PageItem item, LineHtml lines) => item switch
    {
        PageItem.OfBreak pause => $"<li class=\"pause\" dir=\"auto\">{pause.Line}</li>\n",
        PageItem.OfSeminar seminar => Seminar(seminar, lines),
        PageItem.OfBook book => Book(book, lines),
        _ => throw new NotSupportedException($"There's no markup for a {item.GetType().Name}."),
    };

    private static Markup Seminar(PageItem.OfSeminar seminar, LineHtml lines) =>
        $"""
        <li class="seminar{(seminar.IsCancelled ? " cancelled" : "")}">
        <h3 dir="auto">{lines.Write(seminar.Title)}</h3>
        {seminar.About.Select(line => About(line, lines))}{Parts(seminar.Parts, lines)}</li>

        """;

    private static Markup Book(PageItem.OfBook book, LineHtml lines) =>
        $"""
        <li class="book">
        <h3 dir="auto">{lines.Write(book.Title)}</h3>
        {About(book.About, lines)}</li>

        """;

    private static Markup About(Line line, LineHtml lines) => $"<p class=\"about\" dir=\"auto\">{lines.Write(line)}</p>\n";

    private static Markup Parts(ImmutableArray<PagePart> parts, LineHtml lines) =>
        parts.IsEmpty ? Markup.None : $"<dl>\n{parts.Select(part => Part(part, lines))}</dl>\n";

    private static Markup Part(PagePart part, LineHtml lines) => part.Lines is [var only]
        ? $"<dt>{part.Heading}</dt><dd dir=\"auto\">{lines.Write(only)}</dd>\n"
        : (Markup)$"<dt>{part.Heading}</dt><dd><ul>{part.Lines.Select(line => Listed(line, lines))}</ul></dd>\n";

    private static Markup Listed(Line line, LineHtml lines) => $"<li dir=\"auto\">{lines.Write(line)}</li>";

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(PageHtml).Assembly.GetManifestResourceStream("page.css")!);
        return reader.ReadToEnd();
    }
}
