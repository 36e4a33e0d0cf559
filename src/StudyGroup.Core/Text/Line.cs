using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;

namespace StudyGroup.Core.Text;

/// <summary>
/// A line of a reply, written as an interpolated string. All text in it, ours or a member's, is plain text; anything with a meaning (a
/// time, a member, a link) is a hole of that type. A string doesn't convert to a line implicitly: in a conditional expression the compiler
/// would turn both interpolated strings into strings first, and the meaning would be lost.
/// </summary>
[InterpolatedStringHandler]
public sealed class Line
{
    private ImmutableArray<Span> _spans = [];

    /// <summary>Made by the compiler for an interpolated string.</summary>
    public Line(int literalLength, int formattedCount)
    {
    }

    private Line(ImmutableArray<Span> spans, LineKind kind)
    {
        _spans = spans;
        Kind = kind;
    }

    /// <summary>Its parts.</summary>
    public ImmutableArray<Span> Spans => _spans;

    /// <summary>The line's role in its card.</summary>
    public LineKind Kind { get; private init; }

    /// <summary>The line as a list item.</summary>
    public Line AsItem() => new(_spans, LineKind.Item);

    /// <summary>The line as a quote.</summary>
    public Line AsQuote() => new(_spans, LineKind.Quote);

    /// <summary>The line as an aside.</summary>
    public Line AsAside() => new(_spans, LineKind.Aside);

    /// <summary>The line in bold, as the heading of those that follow it: never the last on a page, and repeated on the next.</summary>
    public Line AsHeading() => new([new Span.Bold(this)], LineKind.Heading);

    /// <summary>The line as plain text for comparisons and logs. Parts with a meaning appear as values.</summary>
    public override string ToString() => string.Concat(_spans.Select(span => span switch
    {
        Span.Text text => text.Value,
        Span.Bold strong => strong.Inner.ToString(),
        Span.Strikethrough struck => $"~{struck.Inner}~",
        Span.Spoiler hidden => $"|{hidden.Inner}|",
        Span.Moment moment => moment.At.ToString(),
        Span.Person person => $"@{person.Id}",
        Span.Role role => $"@&{role.Id}",
        Span.Channel channel => $"#{channel.Id}",
        Span.Link link => $"{link.Label} ({link.Url})",
        Span.Message message => $"{message.Label} (#{message.Place}, {message.Id})",
        Span.Command command => $"/{command.Name}",
        _ => throw new NotSupportedException($"There's no text for a {span.GetType().Name}."),
    }));

    /// <summary>Called by the compiler: our own words.</summary>
    public void AppendLiteral(string text) => AppendFormatted(text);

    /// <summary>Called by the compiler: a text from anyone.</summary>
    public void AppendFormatted(string? text)
    {
        if (!string.IsNullOrEmpty(text)) _spans = _spans.Add(new Span.Text(text));
    }

    /// <summary>Called by the compiler: a number.</summary>
    public void AppendFormatted(long number) => AppendFormatted(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Called by the compiler: a number with a format, such as N0 for thousands separators.</summary>
    public void AppendFormatted(long number, string format) =>
        AppendFormatted(number.ToString(format, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Called by the compiler: something with a meaning.</summary>
    public void AppendFormatted(Span? span)
    {
        if (span is not null) _spans = _spans.Add(span);
    }

    /// <summary>Called by the compiler: another line's parts.</summary>
    public void AppendFormatted(Line? line)
    {
        if (line is not null) _spans = _spans.AddRange(line._spans);
    }

    /// <summary>Called by the compiler: a person.</summary>
    public void AppendFormatted(MemberId member)
    {
        if (member == MemberId.Erased) AppendFormatted("a former member");
        else AppendFormatted(new Span.Person(member));
    }

    /// <summary>Called by the compiler: a role.</summary>
    public void AppendFormatted(RoleId role) => AppendFormatted(new Span.Role(role));

    /// <summary>Called by the compiler: a channel.</summary>
    public void AppendFormatted(ChannelId channel) => AppendFormatted(new Span.Channel(channel));

    /// <summary>Called by the compiler: a time, in full.</summary>
    public void AppendFormatted(Instant moment) => AppendFormatted(new Span.Moment(moment, TimestampStyle.Full));
}

/// <summary>A line's role in its card.</summary>
public enum LineKind
{
    /// <summary>An ordinary line.</summary>
    Plain,

    /// <summary>A list item.</summary>
    Item,

    /// <summary>A quote.</summary>
    Quote,

    /// <summary>An aside in small print.</summary>
    Aside,

    /// <summary>The heading of the lines that follow.</summary>
    Heading,
}
