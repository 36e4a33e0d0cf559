using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.NextBook;

public sealed class SuggestionTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Suggestion_is_shown_to_everyone_with_who_made_it_and_why()
    {
        _desk.Names[Desk.Ana.Id] = "Ana Beck";
        var reply = await Suggest(Desk.Ana, "Piranesi", "Susanna Clarke", "example.org/piranesi", "It's short.");
        Assert.IsType<Reply.Public>(reply);
        Assert.Equal(
            """
            A book to read next
            Piranesi by Susanna Clarke · link → https://example.org/piranesi
            It's short.
            Suggested by @2 (Ana Beck) · <2026-11-23T09:00:00Z R>
            """,
            reply.Text());
        Assert.Equal("Books to read next", (await _desk.Press(Desk.Ben, reply, "All suggestions")).Text().Split('\n')[0]);
    }

    [Fact]
    public async Task List_numbers_the_suggestions_oldest_first()
    {
        Assert.Equal(
            "Nobody has suggested a book yet. Be the first, with /book suggest.", (await _desk.Command(Desk.Ana, "book list")).Text());
        await Suggest(Desk.Ana, "Piranesi", "Susanna Clarke");
        _desk.Now += Duration.FromHours(1);
        await Suggest(Desk.Ben, "Emma");
        var list = await _desk.Command(Desk.Ana, "book list");
        Assert.IsType<Reply.Private>(list);
        Assert.Equal(
            """
            Books to read next
            Add yours with /book suggest. Organizers open a vote when it's time to choose.
            1 · Piranesi by Susanna Clarke
            Suggested by @2 · <2026-11-23T09:00:00Z R>
            2 · Emma
            Suggested by @3 · <2026-11-23T10:00:00Z R>
            """,
            list.Text());
        Assert.Contains("open a vote with /book vote", (await _desk.Command(Desk.Organizer, "book list")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Piranesi")]
    [InlineData("  PIRANESI! ")]
    [InlineData("Pirañési")]
    [InlineData("“Piranesi”")]
    public async Task Same_title_is_refused_however_it_is_written(string title)
    {
        await Suggest(Desk.Ana, "Piranesi", "Susanna Clarke");
        Assert.Equal("Piranesi is already on the list, suggested by @2. See /book list.", (await Suggest(Desk.Ben, title)).Text());
    }

    [Theory]
    [InlineData("???", "!!!")]
    [InlineData("1984", "1985")]
    [InlineData("罪与罚", "战争与和平")]
    public async Task Different_titles_are_told_apart(string one, string other)
    {
        await Suggest(Desk.Ana, one);
        Assert.IsType<Reply.Public>(await Suggest(Desk.Ana, other));
    }

    [Fact]
    public async Task Member_can_have_five_suggestions_on_the_list()
    {
        for (var i = 1; i <= 5; i++) await Suggest(Desk.Ana, $"Book {i}");
        Assert.Equal(
            "You have 5 books on the list, the maximum. To make room, withdraw one with /book withdraw.",
            (await Suggest(Desk.Ana, "Book 6")).Text());
        Assert.IsType<Reply.Public>(await Suggest(Desk.Ben, "Book 6"));
    }

    [Fact]
    public async Task Group_can_have_25_suggestions_on_the_list()
    {
        for (var i = 1; i <= 25; i++) await Suggest(new Member(new MemberId(100 + (ulong)i), false, []), $"Book {i}");
        Assert.StartsWith("The list has 25 books, the maximum.", (await Suggest(Desk.Ana, "Another")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("   ", null, null, "Please fill in “title”.")]
    [InlineData("Emma", "javascript:alert(1)", null, "I can't use that link.")]
    [InlineData("Emma", "https://user:secret@example.org", null, "I can't use that link.")]
    public async Task Invalid_suggestion_is_refused(string title, string? link, string? why, string refusal) =>
        Assert.StartsWith(refusal, (await Suggest(Desk.Ana, title, null, link, why)).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task Limits_count_code_points()
    {
        Assert.IsType<Reply.Public>(await Suggest(Desk.Ana, string.Concat(Enumerable.Repeat("📚", 100))));
        Assert.Equal(
            "“title” can have up to 100 characters; yours is 101.",
            (await Suggest(Desk.Ana, string.Concat(Enumerable.Repeat("📚", 101)))).Text());
    }

    [Fact]
    public async Task Own_suggestion_can_be_withdrawn_and_suggested_again()
    {
        await Suggest(Desk.Ana, "Piranesi");
        var chosen = Assert.Single(_desk.Suggest(Desk.Ana, "book withdraw", "book", "pira"));
        Assert.Equal("Piranesi is off the list.", (await Withdraw(Desk.Ana, chosen.Value)).Text());
        Assert.Equal("That book isn't on the list any more. See /book list.", (await Withdraw(Desk.Ana, chosen.Value)).Text());
        Assert.IsType<Reply.Public>(await Suggest(Desk.Ben, "Piranesi"));
    }

    [Fact]
    public async Task Suggestion_of_somebody_else_can_be_withdrawn_by_organizers_only()
    {
        await Suggest(Desk.Ana, "Piranesi");
        Assert.Empty(_desk.Suggest(Desk.Ben, "book withdraw", "book", ""));
        var id = Assert.Single(_desk.Suggest(Desk.Organizer, "book withdraw", "book", "")).Value;
        Assert.Equal(
            "Someone else suggested that. Only they and organizers can withdraw it.", (await Withdraw(Desk.Ben, id)).Text());
        Assert.Equal("Piranesi is off the list.", (await Withdraw(Desk.Organizer, id)).Text());
    }

    [Fact]
    public async Task Words_instead_of_a_picked_book_are_refused() => Assert.StartsWith(
        "No book matches “Piranesi”. Pick one from the list", (await Withdraw(Desk.Ana, "Piranesi")).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task Suggestion_of_another_group_can_not_be_withdrawn()
    {
        await Suggest(Desk.Ana, "Piranesi");
        var id = _desk.NextBooks.Keys.Single();
        _desk.NextBooks[id] = _desk.NextBooks[id] with { Group = new GroupId(78) };
        Assert.Equal("That book isn't on the list any more. See /book list.", (await Withdraw(Desk.Organizer, $"{id}")).Text());
        Assert.True(_desk.NextBooks[id].IsOpen);
    }

    private Task<Reply> Suggest(Member who, string title, string? author = null, string? link = null, string? why = null) =>
        _desk.Command(who, "book suggest", [.. new[] { ("title", title), ("author", author), ("link", link), ("why", why) }
            .Where(option => option.Item2 is not null).Select(option => (option.Item1, (object)option.Item2!))]);

    private Task<Reply> Withdraw(Member who, object id) => _desk.Command(who, "book withdraw", ("book", id));
}
