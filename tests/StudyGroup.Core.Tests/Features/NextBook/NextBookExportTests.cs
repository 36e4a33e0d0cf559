using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Backup;
using StudyGroup.Core.Features.NextBook;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.NextBook;

public sealed class NextBookExportTests
{
    [Fact]
    public async Task Import_of_an_export_changes_nothing()
    {
        var desk = await FilledAsync();
        var plan = Plan(desk, Export(desk));
        Assert.True(plan.Restores.IsEmpty);
        Assert.True(plan.ChangesNothingIn(desk.Group));
    }

    [Fact]
    public async Task Export_has_suggestions_and_counted_votes_but_no_ballots()
    {
        var desk = await FilledAsync();
        await desk.Command(Desk.Organizer, "book vote", ("closes", "in 5 days"));
        var open = desk.BookVotes.Values.Single(vote => vote.State == BookVoteState.Open);
        desk.BookVotes[open.Id] = open with { Ballots = open.Ballots.Add(new MemberId(4_200_000_000_000_001), [new SuggestedBookId(1)]) };
        var file = Export(desk);
        Assert.DoesNotContain("4200000000000001", file, StringComparison.Ordinal);
        var read = JsonImport.Read(file).Value;
        Assert.Equal(["Piranesi", "Emma"], read.SuggestedBooks.Select(book => book.Title));
        Assert.Equal((1, 1), (read.BookVotes.Length, read.BookVotes[0].Ballots));
    }

    [Fact]
    public async Task Export_is_restored_into_another_group_and_exported_from_there_says_the_same()
    {
        var from = await FilledAsync();
        var to = new Desk { Group = TestGroup.Nine() with { Server = new ServerId(771) } };
        var plan = Plan(to, Export(from));
        Assert.Equal(["2 suggested books restored", "1 vote on books restored"], plan.Lines.Select(line => line.Text()));
        await RestoreAsync(to, plan);
        Assert.Equal(
            from.NextBooks.Values.Where(book => book.IsOpen).Select(book => (book.Title, book.Author, book.Why, book.By, book.At)),
            to.NextBooks.Values.Select(book => (book.Title, book.Author, book.Why, book.By, book.At)));
        Assert.Equivalent(from.BookVotes.Values.Single().Result, to.BookVotes.Values.Single().Result, strict: true);
        Assert.True(Plan(to, Export(from)).Restores.IsEmpty);
    }

    [Fact]
    public async Task Withdrawn_suggestion_is_restored_with_its_id()
    {
        var desk = await FilledAsync();
        var file = Export(desk);
        await desk.Command(Desk.Organizer, "book withdraw", ("book", "1"));
        await RestoreAsync(desk, Plan(desk, file));
        Assert.Equal([1L, 2L], ((INextBooks)desk).Of(Desk.Here).Select(book => book.Id.Value));
    }

    [Theory]
    [InlineData("\"title\": \"Piranesi\"", "\"title\": \" \"", "a suggested book has no title")]
    [InlineData("https://example.org/", "javascript:x", "isn't an http or https address")]
    [InlineData("\"winner\": 1", "\"winner\": 9", "in vote 1 it names a book that wasn't voted on")]
    public async Task Edited_file_is_refused(string original, string edited, string problem)
    {
        var file = Export(await FilledAsync());
        Assert.Contains(original, file, StringComparison.Ordinal);
        Assert.Contains(
            problem, JsonImport.Read(file.Replace(original, edited, StringComparison.Ordinal)).Refusal!.Sentence(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_from_before_there_were_suggestions_still_loads()
    {
        var file = Export(await FilledAsync());
        var older = file[..file.IndexOf(",\n  \"suggestedBooks\"", StringComparison.Ordinal)] + "\n}";
        Assert.Empty(JsonImport.Read(older).Value.SuggestedBooks);
    }

    private static async Task<Desk> FilledAsync()
    {
        var desk = new Desk { Group = TestGroup.Nine().InChannel() };
        await desk.Command(
            Desk.Ana, "book suggest", ("title", "Piranesi"), ("author", "Susanna Clarke"), ("link", "https://example.org/"),
            ("why", "short"));
        await desk.Command(Desk.Ben, "book suggest", ("title", "Emma"));
        await desk.Command(Desk.Organizer, "book vote", ("closes", "in 3 days"));
        var vote = desk.BookVotes.Values.Single();
        desk.BookVotes[vote.Id] = vote with { Ballots = vote.Ballots.Add(Desk.Ana.Id, [new SuggestedBookId(1)]) };
        await new VoteClosing(desk).CloseDueAsync(Desk.Here, vote.ClosesAt);
        desk.Now += Duration.FromDays(4);
        return desk;
    }

    private static async Task RestoreAsync(Desk desk, Plan plan) => _ = (await ((IGroups)desk).ChangeAsync(
        desk.Group.Id, group => new GroupUpdate(group, []) { Restores = plan.Restores })).Value;

    private static string Export(Desk desk) => JsonExport.Write(desk.Group, desk, desk, desk, desk, desk, desk.Now);

    private static Plan Plan(Desk desk, string text) => JsonImport.Plan(
        desk.Group, JsonImport.Read(text).Value, removesMissing: false, FileChannels.None, desk, desk, desk, desk, desk).Value;
}
