using System.Globalization;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>
/// Writes one line of a card in Discord's Markdown. See https://docs.discord.com/developers/reference#message-formatting.
/// </summary>
/// <param name="isHeading">Whether the line is a heading: it stays on one line, and no URL in it is linked.</param>
/// <param name="commands">Makes commands clickable; null to leave them as text.</param>
internal sealed class LineWriter(MarkupWriter writer, LineKind kind, bool isHeading, CommandIds? commands)
{
    private readonly TypedText _typed = new(writer, isHeading ? " " : "\n" + Next(kind), urls: !isHeading);

    public void Write(Line line)
    {
        if (!isHeading && First(kind) is { Length: > 0 } first) writer.Write(first);
        var leaves = Leaf.Of(line);
        for (var i = 0; i < leaves.Count && !writer.IsFull; i++)
        {
            writer.Styles = leaves[i].Styles;
            Write(leaves[i].Span, glued: i + 1 < leaves.Count && Glues(leaves[i], leaves[i + 1]));
        }

        writer.Styles = [];
    }

    private static string First(LineKind kind) => kind == LineKind.Item ? "- " : Next(kind);

    private static string Next(LineKind kind) => kind switch
    {
        LineKind.Item => "  ",
        LineKind.Quote => "> ",
        LineKind.Aside => "-# ",
        _ => "",
    };

    // Mentions and timestamps start with "<", which ends a URL.
    private static bool Glues(Leaf leaf, Leaf next) =>
        next.Styles.Except(leaf.Styles).Any() || next.Span is Span.Link or Span.Message or Span.Command;

    private void Write(Span span, bool glued)
    {
        switch (span)
        {
            case Span.Text text:
                _typed.Write(text.Value, glued);
                return;
            case Span.Link link:
                WriteLink(link, glued);
                return;
            case Span.Message message:
                WriteLink(new Span.Link(message.Label, Links.To(message)), glued);
                return;
            case Span.Command command:
                writer.Write(isHeading || commands is null ? CommandIds.Code(command.Name) : commands.Mention(command.Name));
                break;
            case Span.Person person:
                writer.Write($"<@{person.Id}>");
                break;
            case Span.Role role:
                writer.Write($"<@&{role.Id}>");
                break;
            case Span.Channel channel:
                writer.Write($"<#{channel.Id}>");
                break;
            case Span.Moment moment:
                writer.Write(Moment(moment.At, moment.Look));
                break;
        }

        _typed.Pass();
    }

    private void WriteLink(Span.Link link, bool glued)
    {
        // Discord doesn't show masked links in headings, or ones whose label looks like a URL.
        if (Links.Target(link.Url) is not { } target || isHeading || link.Label.Contains("://", StringComparison.Ordinal)
            || string.IsNullOrWhiteSpace(link.Label))
        {
            _typed.Write(link.Label == link.Url || string.IsNullOrWhiteSpace(link.Label) ? link.Url : $"{link.Label} – {link.Url}", glued);
            return;
        }

        var label = new MarkupWriter(int.MaxValue, cuts: false);
        new TypedText(label, " ", urls: false).Write(link.Label);
        writer.Write($"[{label.Finish()}]({target})");
        _typed.Pass();
    }

    private static string Moment(Instant at, TimestampStyle look) =>
        string.Create(CultureInfo.InvariantCulture, $"<t:{at.ToUnixTimeSeconds()}:{look switch
        {
            TimestampStyle.Relative => 'R',
            TimestampStyle.Short => 'f',
            _ => 'F',
        }}>");
}
