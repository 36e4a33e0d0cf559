using System.Text;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.WebPages;
using Xunit;

namespace StudyGroup.Core.Tests.Features.WebPages;

public sealed class ManagePageTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Page_is_off_until_an_organizer_turns_it_on()
    {
        Assert.Equal(
            """
            Your page is off
            It's a web page and a calendar feed of your schedule, for anyone who has the links. To get them, use /manage page address:on.
            It doesn't name people. To show who presents and who added a point, use /manage page names:True.
            """,
            (await Page()).Text());
        Assert.Empty(_desk.WebPages);
    }

    [Fact]
    public async Task Page_that_is_turned_on_gets_links_that_only_the_organizer_sees()
    {
        var shown = Assert.IsType<Reply.Private>(await Page(("address", "on")));

        var root = $"https://pages.example/g/{Token}";
        Assert.Equal(
            $"""
            Your page is on
            Anyone with these links can read your schedule, readings, slides, notes and recaps, but can't change them.
            It doesn't name people. To show who presents and who added a point, use /manage page names:True.
            [Page]
            {root} → {root}
            [Calendar, to subscribe to]
            {root}/calendar.ics → {root}/calendar.ics
            To make these links stop working, use /manage page address:new or address:off.
            """,
            shown.Text());
    }

    [Fact]
    public async Task Page_that_is_on_keeps_its_address()
    {
        await Page(("address", "on"));
        var token = Token;

        Assert.Equal((await Page()).Text(), (await Page(("address", "on"))).Text());
        Assert.Equal(token, Token);
    }

    [Fact]
    public async Task New_address_replaces_the_old_one()
    {
        await Page(("address", "on"));
        var old = Token;

        var shown = (await Page(("address", "new"))).Text();

        Assert.StartsWith(
            "Your page has a new address\nThe old links no longer work. Anyone who subscribed to the calendar has to do so again.", shown,
            StringComparison.Ordinal);
        Assert.Contains(Token!, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(old!, shown, StringComparison.Ordinal);
        Assert.NotEqual(old, Token);
    }

    [Fact]
    public async Task Page_that_was_off_is_never_back_at_its_old_address()
    {
        await Page(("address", "on"));
        var old = Token;

        Assert.StartsWith(
            "Your page is off\nIts links no longer work. If you turn it on again, it gets new ones.",
            (await Page(("address", "off"))).Text(), StringComparison.Ordinal);
        Assert.Null(Token);

        await Page(("address", "on"));
        Assert.NotEqual(old, Token);
    }

    [Fact]
    public async Task Names_are_shown_only_while_the_group_allows_it()
    {
        await Page(("address", "on"));
        Assert.False(_desk.WebPages[Desk.Here].ShowsNames);
        var token = Token;

        Assert.Contains("It names people.", (await Page(("names", true))).Text(), StringComparison.Ordinal);
        Assert.True(_desk.WebPages[Desk.Here].ShowsNames);
        Assert.Contains("It names people.", (await Page(("address", "new"))).Text(), StringComparison.Ordinal);

        Assert.Contains("It doesn't name people.", (await Page(("names", false))).Text(), StringComparison.Ordinal);
        Assert.False(_desk.WebPages[Desk.Here].ShowsNames);
        Assert.NotEqual(token, Token);
    }

    [Fact]
    public async Task Page_can_not_be_turned_on_where_nothing_listens_but_it_can_be_turned_off()
    {
        const string token = "abc";
        var desk = new Desk(pages: null);
        desk.WebPages[Desk.Here] = WebPage.None(Desk.Here) with { Token = token };

        foreach (var address in new[] { "on", "new" })
        {
            Assert.Equal(
                "I can't show pages yet: whoever runs this bot has to set Web:Urls to where it listens, such as http://0.0.0.0:8080, "
                    + "and Web:PublicUrl to the address people use, such as https://readers.example.",
                Assert.IsType<Reply.Refused>(await Page(("address", address))).Text());
        }

        Assert.Equal(token, desk.WebPages[Desk.Here].Token);
        var shown = (await Page()).Text();
        Assert.StartsWith("Your page is on, but can't be seen\nI can't show pages yet", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(token, shown, StringComparison.Ordinal);
        Assert.StartsWith("Your page is off", (await Page(("address", "off"))).Text(), StringComparison.Ordinal);

        Task<Reply> Page(params (string Name, object Value)[] options) => desk.Command(Desk.Organizer, "manage page", options);
    }

    [Fact]
    public async Task Nothing_about_the_page_is_exported_or_undone()
    {
        await Page(("address", "on"));
        var token = Token!;
        await _desk.Command(Desk.Organizer, "manage settings", ("book", "Another book"));
        await Page(("address", "new"));

        var file = Encoding.UTF8.GetString(
            (await _desk.Command(Desk.Organizer, "manage export", ("format", "json"))).Card().Files.Single().Content.Span);
        Assert.DoesNotContain(token, file, StringComparison.Ordinal);
        Assert.DoesNotContain(Token!, file, StringComparison.Ordinal);
        var history = await _desk.Command(Desk.Organizer, "manage history");
        Assert.DoesNotContain("page", history.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Token_has_at_least_128_bits_and_nothing_that_a_link_could_lose()
    {
        var tokens = Enumerable.Range(0, 1_000).Select(_ => PageToken.New()).ToArray();

        Assert.Distinct(tokens);
        Assert.All(tokens, token => Assert.Matches("^[a-z2-9]{28}$", token));
        var letters = tokens.SelectMany(token => token).Distinct().Count();
        Assert.True(28 * Math.Log2(letters) >= 128, $"{letters} different letters");
    }

    private string? Token => _desk.WebPages[Desk.Here].Token;

    private Task<Reply> Page(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage page", options);
}
