using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>Lines in Discord's Markdown, up to a limit in code points.</summary>
internal static class Markup
{
    /// <summary>The lines, cut with "…" if they don't fit.</summary>
    public static string Of(IReadOnlyList<Line> lines, int maxLength, CommandIds? commands = null) =>
        Whole(lines, maxLength, commands) ?? Render(lines, new MarkupWriter(maxLength, cuts: true), isHeading: false, commands).Finish();

    /// <summary>The lines, or null if they don't fit.</summary>
    public static string? Whole(IReadOnlyList<Line> lines, int maxLength, CommandIds? commands = null) =>
        Render(lines, new MarkupWriter(maxLength, cuts: false), isHeading: false, commands) is { IsFull: false } whole
            ? whole.Finish()
            : null;

    /// <summary>A line as a heading, cut with "…" if it doesn't fit.</summary>
    public static string Heading(Line line, int maxLength)
    {
        var whole = Render([line], new MarkupWriter(maxLength, cuts: false), isHeading: true);
        return (whole.IsFull ? Render([line], new MarkupWriter(maxLength, cuts: true), isHeading: true) : whole).Finish();
    }

    private static MarkupWriter Render(IReadOnlyList<Line> lines, MarkupWriter writer, bool isHeading, CommandIds? commands = null)
    {
        for (var i = 0; i < lines.Count && !writer.IsFull; i++)
        {
            if (i > 0) writer.Write("\n");
            new LineWriter(writer, lines[i].Kind, isHeading, commands).Write(lines[i]);
        }

        return writer;
    }
}
