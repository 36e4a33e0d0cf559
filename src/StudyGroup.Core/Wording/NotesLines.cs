using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Wording;

/// <summary>The lines for notes.</summary>
internal static class NotesLines
{
    private const int MaxLabelLength = 100;
    private const int MaxLineLength = 200;

    /// <summary>A seminar's notes, one line each.</summary>
    public static ImmutableArray<Line> Of(Seminar seminar) => [.. seminar.Notes.Select(note => OneLine(note).AsItem())];

    /// <summary>A note in full, with its number, its author and the time.</summary>
    public static ImmutableArray<Line> Whole(Note note, int number)
    {
        var when = new Span.Moment(note.At, TimestampStyle.Short);
        Line head = note.By is { } by
            ? (Line)$"{new Span.Bold($"{number}")} · {by} · {when}"
            : $"{new Span.Bold($"{number}")} · {when}";
        Line whole = $"{note.Text}";
        return note switch
        {
            { Url: null } => [head, whole.AsQuote()],
            { Text: { } text } when !IsLabel(text) => [head, OneLine(note), whole.AsQuote()],
            _ => [head, OneLine(note)],
        };
    }

    /// <summary>A note in full, but not who added it.</summary>
    public static Line Full(Note note) => note switch
    {
        { Url: null } => $"{note.Text}",
        { Url: { } url, Text: { } text } when !IsLabel(text) => $"{new Span.Link("Notes", url)}: {text}",
        _ => OneLine(note),
    };

    private static Line OneLine(Note note) => note switch
    {
        { Url: null, Text: { } text } => $"{Texts.Cut(Texts.OneLine(text), MaxLineLength)}",
        { Url: { } url, Text: { } text } when IsLabel(text) => $"{new Span.Link(text, url)}",
        { Url: { } url } => $"{new Span.Link("Notes", url)}",
        _ => throw new InvalidOperationException("A note has a text or a link."),
    };

    private static bool IsLabel(string text) => Texts.Length(text) <= MaxLabelLength && !text.Contains('\n', StringComparison.Ordinal);
}
