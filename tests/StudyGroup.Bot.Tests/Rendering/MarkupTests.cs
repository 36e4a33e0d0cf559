using CsCheck;
using NodaTime;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Rendering;

public class MarkupTests
{
    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["\\*_~`|<>[]()#-+1. \n\r:/\"'"], 0, 60],
        AnyOf(
            "http://a.b/c_d_e", "https://x.y/*z*", "\n", " ", ".", "]", "<", "http://", "# ", "1. ", "**", "[x](", "\\", "é", "👩‍👩‍👧",
            ")", "\u202E", "\u2066", ">", "https://x\\")
            .List[0, 8].Select(parts => string.Concat(parts)));

    [Theory]
    [InlineData("What is data leakage?")]
    [InlineData("a-b")]
    [InlineData("C#")]
    [InlineData("O'Brien")]
    [InlineData("3 · Chapter 3")]
    [InlineData("1.5 hours (or 2)")]
    [InlineData("@everyone")]
    [InlineData("see https://example.org/a_b_c?x=*1* for more")]
    [InlineData("¡Hola! Übung 🤔")]
    public void Ordinary_text_stays_as_it_is(string text) => Assert.Equal(text, Markup.Of([$"{text}"], 2_000));

    [Theory]
    [InlineData("[x](http://evil.example)", @"\[x\](http://evil.example)")]
    [InlineData("<@1> <t:1:R> </cmd:1> <:e:1>", @"\<@1> \<t:1:R> \</cmd:1> \<:e:1>")]
    [InlineData("**a** __b__ ~~c~~ `d` ||e||", @"\*\*a\*\* \_\_b\_\_ \~\~c\~\~ \`d\` \|\|e\|\|")]
    [InlineData("# a\n- b\n> c\n1. d\n-# e\n+ f", "\\# a\n\\- b\n\\> c\n1\\. d\n\\-# e\n\\+ f")]
    [InlineData("http://a.example<@1>", @"http\://a.example\<@1>")]
    public void Typed_markup_has_no_effect(string typed, string markup) => Assert.Equal(markup, Markup.Of([$"{typed}"], 2_000));

    [Fact]
    public void Whatever_was_typed_is_shown_as_typed() => Typed.Sample(
        typed => Assert.Equal(
            Bidi.Closed(PlainText.WellFormed(typed)).ReplaceLineEndings("\n"),
            Discords.Shows(Markup.Of([$"{typed}"], int.MaxValue)).ReplaceLineEndings("\n")),
        iter: 20_000);

    [Fact]
    public void A_cut_text_is_the_beginning_of_what_was_typed() => Gen.Select(Typed, Gen.Int[3, 60]).Sample(
        (typed, longest) =>
        {
            var markup = Markup.Of([$"{typed}"], longest);
            Assert.True(Texts.Length(markup) <= longest);
            var shown = Discords.Shows(markup).TrimEnd('\u202C', '\u2069');
            if (!shown.EndsWith('…')) return;
            Assert.StartsWith(
                shown[..^1].TrimEnd(' ', '\u202C', '\u2069'), PlainText.WellFormed(typed).ReplaceLineEndings("\n"),
                StringComparison.Ordinal);
        },
        iter: 20_000);

    [Fact]
    public void Spans_have_their_meaning()
    {
        var at = Instant.FromUnixTimeSeconds(1_800_000_000);
        Line line = $"{at} {new Span.Moment(at, TimestampStyle.Relative)} {new MemberId(1)} {new RoleId(2)} {new ChannelId(3)} "
            + $"{new Span.Command("point add")}";

        Assert.Equal("<t:1800000000:F> <t:1800000000:R> <@1> <@&2> <#3> `/point add`", Markup.Of([line], 2_000));
    }

    [Fact]
    public void Commands_are_clickable_once_their_ids_are_known_but_not_in_headings()
    {
        var commands = new CommandIds();
        Line line = $"Use {new Span.Command("point add")} or {new Span.Command("help")}.";
        Assert.Equal("Use `/point add` or `/help`.", Markup.Of([line], 2_000, commands));

        commands.Know(new Dictionary<string, Snowflake> { ["point"] = new(81) });

        Assert.Equal("Use </point add:81> or `/help`.", Markup.Of([line], 2_000, commands));
        var embed = EmbedRendering.Of(new Card { Title = line, Lines = [line], Fields = [new Field("Use it", [line])] }, commands);
        Assert.Equal("Use `/point add` or `/help`.", embed.Title);
        Assert.Equal("Use </point add:81> or `/help`.", embed.Description);
        Assert.Equal("Use </point add:81> or `/help`.", Assert.Single(embed.Fields).Value);
        Assert.Equal("Use </point add:81> or `/help`.", CardRendering.Of((Card)line, commands).Content);
    }

    [Fact]
    public void Styles_nest_and_empty_ones_are_not_written()
    {
        Line inner = $"a {new Span.Bold($"b*")} {new Span.Strikethrough($"c")}";
        Line line = $"{new Span.Strikethrough(inner)}{new Span.Bold($"")}!";

        Assert.Equal(@"~~a **b\*** c~~!", Markup.Of([line], 2_000));
    }

    [Fact]
    public void Styles_are_closed_where_a_line_is_cut()
    {
        Line line = $"{new Span.Strikethrough($"{new Span.Bold($"{new string('x', 50)}")}")}";

        Assert.Equal("~~**xxxxx…**~~", Markup.Of([line], 15));
    }

    [Theory]
    [InlineData("https://example.org/a b(c)>", "[Slides](https://example.org/a%20b%28c%29%3E)")]
    [InlineData("javascript:alert(1)", "Slides – javascript:alert(1)")]
    [InlineData("/relative", "Slides – /relative")]
    public void Links_lead_only_to_web_addresses(string url, string markup) =>
        Assert.Equal(markup, Markup.Of([$"{new Span.Link("Slides", url)}"], 2_000));

    [Fact]
    public void A_label_cannot_end_its_link_early() =>
        Assert.Equal(@"[a\](b) \*c\*](https://example.org)", Markup.Of([$"{new Span.Link("a](b) *c*", "https://example.org")}"], 2_000));

    [Fact]
    public void Every_line_of_a_quote_an_item_and_an_aside_belongs_to_it()
    {
        Line text = $"a\n# b";

        Assert.Equal("> a\n> \\# b\n- a\n  \\# b\n-# a\n-# \\# b", Markup.Of([text.AsQuote(), text.AsItem(), text.AsAside()], 2_000));
    }

    [Fact]
    public void Directional_control_ends_with_its_text()
    {
        Line line = $"{"\u202Eabc\u2067"}{new MemberId(1)}";

        Assert.Equal("\u202Eabc\u2067\u2069\u202C<@1>", Markup.Of([line], 2_000));
    }

    [Fact]
    public void Address_does_not_swallow_what_is_next_to_it()
    {
        Line line = $"https://a.example{new Span.Bold($"b")} https://c.example{new MemberId(1)}";

        Assert.Equal(@"https\://a.example**b** https://c.example<@1>", Markup.Of([line], 2_000));
    }

    [Fact]
    public void A_heading_is_one_line_without_links()
    {
        Line line = $"# a\nhttps://b.example {new Span.Link("c", "https://d.example")}";

        Assert.Equal(@"\# a https\://b.example c – https\://d.example", Markup.Heading(line, 256));
    }

    private static Gen<string> AnyOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
