using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>A span with no spans in it, together with the marks of the spans around it.</summary>
/// <param name="Styles">The marks, outermost first.</param>
internal readonly record struct Leaf(Span Span, IReadOnlyList<string> Styles)
{
    private const string Bold = "**";
    private const string Strike = "~~";
    private const string Spoiler = "||";

    /// <summary>The leaves of a line in order. Adjacent texts are joined, because Discord reads them as one.</summary>
    public static List<Leaf> Of(Line line)
    {
        var leaves = new List<Leaf>(line.Spans.Length);
        Collect(line, [], leaves);
        return leaves;
    }

    private static void Collect(Line line, IReadOnlyList<string> styles, List<Leaf> leaves)
    {
        foreach (var span in line.Spans)
        {
            switch (span)
            {
                case Span.Bold strong:
                    Collect(strong.Inner, With(styles, Bold), leaves);
                    break;
                case Span.Strikethrough struck:
                    Collect(struck.Inner, With(styles, Strike), leaves);
                    break;
                case Span.Spoiler hidden:
                    Collect(hidden.Inner, With(styles, Spoiler), leaves);
                    break;
                case Span.Text text when leaves is [.., { Span: Span.Text before } last] && last.Styles.SequenceEqual(styles):
                    leaves[^1] = last with { Span = new Span.Text(before.Value + text.Value) };
                    break;
                default:
                    leaves.Add(new Leaf(span, styles));
                    break;
            }
        }
    }

    // A style within itself is written only once: the second mark would end it.
    private static IReadOnlyList<string> With(IReadOnlyList<string> styles, string mark) =>
        styles.Contains(mark) ? styles : [.. styles, mark];
}
