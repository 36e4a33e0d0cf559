using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Tests;

/// <summary>Replies as plain words, to be compared.</summary>
internal static class Plain
{
    public static Card Card(this Reply reply) => reply switch
    {
        Reply.Public shown => shown.Card,
        Reply.Private shown => shown.Card,
        Reply.Replace shown => shown.Card,
        Reply.Refused shown => shown.Card,
        _ => throw new InvalidOperationException($"There is no card in {reply}."),
    };

    public static string Text(this Reply reply) => reply switch
    {
        Reply.Refused refused => refused.Why.Sentence.Text(),
        Reply.Ask ask => ask.Form.Title,
        _ => reply.Card().Text(),
    };

    public static string Text(this Card card) => string.Join('\n',
        new[] { card.Title?.Text() }.Concat(card.Lines.Select(Text))
            .Concat(card.Fields.SelectMany(f => f.Lines.Select(Text).Prepend($"[{f.Name}]")))
            .Append(card.Footer).OfType<string>());

    public static string Text(this Line line) => string.Concat(line.Spans.Select(Text));

    public static string Sentence(this Refusal refusal) => refusal.Sentence.Text();

    private static string Text(Span span) => span switch
    {
        Span.Text text => text.Value,
        Span.Bold strong => strong.Inner.Text(),
        Span.Strikethrough struck => $"~{struck.Inner.Text()}~",
        Span.Spoiler hidden => $"|{hidden.Inner.Text()}|",
        Span.Moment { Look: TimestampStyle.Relative } moment => $"<{moment.At} R>",
        Span.Moment moment => $"<{moment.At}>",
        Span.Person person => $"@{person.Id}",
        Span.Role role => $"@&{role.Id}",
        Span.Channel channel => $"#{channel.Id}",
        Span.Link link => $"{link.Label} → {link.Url}",
        Span.Message message => $"{message.Label} → {message.Server}/{message.Place}/{message.Id}",
        Span.Command command => $"/{command.Name}",
        _ => throw new InvalidOperationException(span.ToString()),
    };
}
