using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>How books are named.</summary>
internal static class BookWords
{
    /// <summary>"**Piranesi**".</summary>
    public static Line Named(SuggestedBook book) => $"{new Span.Bold(book.Title)}";

    /// <summary>"**Piranesi** by Susanna Clarke".</summary>
    public static Line Full(Candidate book) => Full(book.Title, book.Author);

    /// <summary>"**Piranesi** by Susanna Clarke · link".</summary>
    public static Line Full(SuggestedBook book) =>
        $"{Full(book.Title, book.Author)}{(book.Url is { } url ? (Line)$" · {new Span.Link("link", url)}" : null)}";

    /// <summary>"Piranesi by Susanna Clarke", for menus.</summary>
    public static string Plain(string title, string? author) => author is null ? title : $"{title} by {author}";

    /// <summary>A suggestion with who suggested it and why.</summary>
    /// <param name="number">Its number in the list, or null.</param>
    public static ImmutableArray<Line> Lines(SuggestedBook book, int? number = null) =>
    [
        $"{(number is { } n ? (Line)$"{n} · " : null)}{Full(book)}",
        .. book.Why is { } why ? [((Line)$"{why}").AsQuote()] : Array.Empty<Line>(),
        ((Line)$"Suggested by {MemberWords.Named(book.By, book.ByName)} · {new Span.Moment(book.At, TimestampStyle.Relative)}").AsAside(),
    ];

    private static Line Full(string title, string? author) =>
        author is null ? $"{new Span.Bold(title)}" : (Line)$"{new Span.Bold(title)} by {author}";
}
