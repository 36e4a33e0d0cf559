using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;

namespace StudyGroup.Core.Text;

/// <summary>
/// A line of a reply. Written as an interpolated string: all text in it, our own and a member's, is text and nothing else;
/// what shall have a meaning (a moment, a member, a link) is a hole of that type.
/// A string does not become a line by itself: of a choice between two interpolated strings the compiler would make
/// a string first, and what had a meaning would be lost.
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

    /// <summary>What it is made of.</summary>
    public ImmutableArray<Span> Spans => _spans;

    /// <summary>What the line is in its card.</summary>
    public LineKind Kind { get; private init; }

    /// <summary>The line as an item of a list.</summary>
    public Line AsItem() => new(_spans, LineKind.Item);

    /// <summary>The line as something that somebody said.</summary>
    public Line AsQuote() => new(_spans, LineKind.Quote);

    /// <summary>The line as an aside.</summary>
    public Line AsAside() => new(_spans, LineKind.Aside);

    /// <summary>The line in plain text, for comparing and for logs; what has a meaning stands there as a value.</summary>
    public override string ToString() => string.Concat(_spans.Select(span => span switch
    {
        Span.Text text => text.Value,
        Span.Strong strong => strong.Inner.ToString(),
        Span.Struck struck => $"~{struck.Inner}~",
        Span.Moment moment => moment.At.ToString(),
        Span.Person person => $"@{person.Id}",
        Span.Role role => $"@&{role.Id}",
        Span.Channel channel => $"#{channel.Id}",
        Span.Link link => $"{link.Label} ({link.Url})",
        Span.Message message => $"{message.Label} (#{message.Place}, {message.Id})",
        Span.Command command => $"/{command.Name}",
        _ => throw new NotSupportedException($"There is no text for a {span.GetType().Name}."),
    }));

    /// <summary>Called by the compiler: our own words.</summary>
    public void AppendLiteral(string text) => AppendFormatted(text);

    /// <summary>Called by the compiler: a text, whoever wrote it.</summary>
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

    /// <summary>Called by the compiler: a moment, in full.</summary>
    public void AppendFormatted(Instant moment) => AppendFormatted(new Span.Moment(moment, MomentLook.Full));
}

/// <summary>What a line is in its card.</summary>
public enum LineKind
{
    /// <summary>A line.</summary>
    Plain,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>What somebody said.</summary>
    Quote,

    /// <summary>An aside, smaller.</summary>
    Aside,
}
