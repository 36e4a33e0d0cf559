using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>Lines in Discord's Markdown, up to a limit in code points.</summary>
internal static class Markup
{
    /// <summary>The lines, cut with "…" if they don't fit.</summary>
    public static string Of(IReadOnlyList<Line> lines, int longest, CommandIds? commands = null) =>
        Whole(lines, longest, commands) ?? Render(lines, new MarkupWriter(longest, cuts: true), isHeading: false, commands).Finish();

    /// <summary>The lines, or null if they don't fit.</summary>
    public static string? Whole(IReadOnlyList<Line> lines, int longest, CommandIds? commands = null) =>
        Render(lines, new MarkupWriter(longest, cuts: false), isHeading: false, commands) is { IsFull: false } whole
            ? whole.Finish()
            : null;

    /// <summary>A line as a heading, cut with "…" if it doesn't fit.</summary>
    public static string Heading(Line line, int longest)
    {
        var whole = Render([line], new MarkupWriter(longest, cuts: false), isHeading: true);
        return (whole.IsFull ? Render([line], new MarkupWriter(longest, cuts: true), isHeading: true) : whole).Finish();
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
