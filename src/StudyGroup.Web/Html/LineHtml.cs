using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Text;

namespace StudyGroup.Web.Html;

/// <summary>Lines as markup. Times are shown as a clock in the group's zone shows them.</summary>
/// <param name="zone">The group's zone.</param>
/// <param name="now">What relative times count from.</param>
internal sealed class LineHtml(DateTimeZone zone, Instant now)
{
    /// <summary>The line.</summary>
    public Markup Write(Line line) => $"{line.Spans.Select(Write)}";

    // A page shows no mentions, because it doesn't know the names.
    private Markup Write(Span span) => span switch
    {
        Span.Text text => $"{text.Value}",
        Span.Bold strong => $"<strong>{Write(strong.Inner)}</strong>",
        Span.Strikethrough struck => $"<s>{Write(struck.Inner)}</s>",
        Span.Spoiler hidden => $"{Write(hidden.Inner)}",
        Span.Moment moment => Write(moment),
        Span.Link link => Link(link.Label, link.Url),
        Span.Message message => $"{message.Label}",
        Span.Command command => $"<code>/{command.Name}</code>",
        Span.Person => $"a member",
        Span.Role => $"a role",
        Span.Channel => $"a channel",
        _ => throw new NotSupportedException($"There's no markup for a {span.GetType().Name}."),
    };

    private Markup Write(Span.Moment moment)
    {
        var text = moment.Look == TimestampStyle.Relative ? DateWords.HowFar(now, moment.At) : DateWords.DateAndTime(moment.At, zone);
        return $"""<time datetime="{InstantPattern.General.Format(moment.At)}">{text}</time>""";
    }

    // A link to anywhere but the web is text. The page that is linked to doesn't get to know the address of this one.
    private static Markup Link(string label, string url)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var target) || target is not { Scheme: "http" or "https", Host.Length: > 0 })
            return $"{label}";
        var text = string.IsNullOrWhiteSpace(label) ? target.Host : label;
        return $"""<a href="{target.AbsoluteUri}" rel="noopener noreferrer nofollow">{text}</a>""";
    }
}
