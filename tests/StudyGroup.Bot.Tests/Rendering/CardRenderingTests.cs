using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Primitives;
using Xunit;
using Button = StudyGroup.Core.Contract.Button;
using ButtonStyle = StudyGroup.Core.Contract.ButtonStyle;

namespace StudyGroup.Bot.Tests.Rendering;

public class CardRenderingTests
{
    [Fact]
    public void Only_a_message_without_a_card_suppresses_previews()
    {
        Assert.True(CardRendering.Of(new Card { Lines = [$"{new Span.Link("Slides", "https://example.org/3")}"] }).SuppressPreviews);
        Assert.False(CardRendering.Of(
            new Card { Title = $"Seminar 3", Lines = [$"{new Span.Link("Slides", "https://example.org/3")}"] }).SuppressPreviews);
    }

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String, Gen.Const(""), AnyOf(" \n ", "🤔", "\u202E", "\uD800", "https://a.example/x"),
        Gen.Select(
            AnyOf("a", "*", "👩‍👩‍👧", "\n", "word ", "\u2066", "https://a.example/*_ "), Gen.Int[0, 5_000],
            (text, times) => string.Concat(Enumerable.Repeat(text, times))));

    private static readonly Gen<Span> AnySpan = Gen.Recursive<Span>((depth, span) => Gen.OneOf<Span>(
        AnyText.Select(Span (text) => new Span.Text(text)),
        Gen.ULong.Select(Span (id) => new Span.Person(new MemberId(id))),
        Gen.Long[-10_000_000_000, 10_000_000_000].Select(Span (at) =>
            new Span.Moment(Instant.FromUnixTimeSeconds(at), TimestampStyle.Full)),
        Gen.Select(AnyText, AnyText, Span (label, url) => new Span.Link(label, "https://" + url)),
        depth > 3 ? Gen.Const<Span>(new Span.Command("help")) : span.Select(Span (inner) => new Span.Bold($"{inner} x")),
        depth > 3 ? Gen.Const<Span>(new Span.Role(new RoleId(1))) : span.Select(Span (inner) => new Span.Strikethrough($"{inner} y"))));

    private static readonly Gen<Line> AnyLine = Gen.Select(AnySpan, AnySpan, Gen.Int[0, 3], (a, b, kind) =>
    {
        Line line = $"{a}{b}";
        return kind switch { 1 => line.AsItem(), 2 => line.AsQuote(), 3 => line.AsAside(), _ => line };
    });

    private static readonly Gen<ImmutableArray<Line>> AnyLines = Gen.OneOf(
        AnyLine.Array[0, 6].Select(ImmutableArray.Create),
        Gen.Select(AnyLine, Gen.Int[0, 3_000], (line, times) => Enumerable.Repeat(line, times).ToImmutableArray()));

    private static readonly Gen<Button> AnyButton =
        Gen.Select(
            AnyText, Gen.OneOf(AnyOf("a", "b", "c d", ""), Gen.Int[0, 30].Select(i => $"n{i}"), AnyText),
            (label, name) => new Button(label, new ActionId(name, "1")));

    private static readonly Gen<Card> AnyCard = Gen.Select(
        Gen.Null(AnyLine), AnyLines, Gen.Select(AnyText, AnyLines, (name, lines) => new Field(name, lines)).Array[0, 30], Gen.Null(AnyText),
        AnyButton.Array[0, 40], Gen.Bool,
        (title, lines, fields, footer, buttons, pings) => new Card
        {
            Title = title,
            Lines = lines,
            Fields = [.. fields],
            Footer = footer,
            Buttons = [.. buttons],
            Pings = pings ? new RoleId(ulong.MaxValue) : null,
            PingsPeople = pings ? [.. Enumerable.Repeat(new MemberId(ulong.MaxValue), 10)] : [],
        });

    [Fact]
    public void No_card_breaks_a_limit_of_Discords() => AnyCard.Sample(card => Limits.Check(CardRendering.Of(card)), iter: 500);

    [Fact]
    public void A_card_with_nothing_in_it_still_is_a_message() => Limits.Check(CardRendering.Of(new Card()));

    [Fact]
    public void Lines_alone_are_the_content()
    {
        var body = CardRendering.Of(new Card { Lines = [$"a", $"b"], Footer = "c" });

        Assert.Equal("a\nb\n-# c", body.Content);
        Assert.Empty(body.Embeds);
    }

    [Fact]
    public void Lines_that_are_too_long_for_the_content_are_an_embed()
    {
        var body = CardRendering.Of(new Card { Lines = [$"{new string('a', 2_001)}"] });

        Assert.Equal("", body.Content);
        Assert.Equal(2_001, Assert.Single(body.Embeds).Description.Length);
    }

    [Fact]
    public void Ping_is_in_the_content_and_pings_only_that_role()
    {
        var body = CardRendering.Of(new Card { Title = $"a", Lines = [$"{new RoleId(8)}"], Pings = new RoleId(7) });

        Assert.Equal("<@&7>", body.Content);
        Assert.Equal([new Snowflake(7)], body.PingedRoles);
        Assert.Empty(body.PingedUsers);
    }

    [Fact]
    public void Only_the_person_to_ping_is_pinged_even_if_others_are_named()
    {
        var body = CardRendering.Of(new Card { Lines = [$"{new MemberId(8)} asks {new MemberId(9)}"], PingsPeople = [new MemberId(9)] });

        Assert.Equal("<@9> <@8> asks <@9>", body.Content);
        Assert.Equal([new Snowflake(9)], body.PingedUsers);
        Assert.Empty(body.PingedRoles);
    }

    [Fact]
    public void Buttons_come_in_rows_of_five()
    {
        var body = CardRendering.Of(new Card
        {
            Lines = [$"a"],
            Buttons = [.. Enumerable.Range(0, 7).Select(i => new Button($"{i}", new ActionId("go", $"{i}"), ButtonStyle.Primary))],
        });

        Assert.Equal([5, 2], body.Buttons.Select(row => row.Count));
        Assert.Equal(new Discord.Messages.Button(Discord.Messages.ButtonStyle.Primary, "6", "sg1:go:6"), body.Buttons[1][1]);
    }

    private static Gen<string> AnyOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
