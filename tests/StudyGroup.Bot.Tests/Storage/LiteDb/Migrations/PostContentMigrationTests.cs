using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.LiteDb.Migrations;

/// <summary>Posts as version 1 wrote them, before it was kept what a message reads.</summary>
public sealed class PostContentMigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reminders_and_recaps_that_stood_then_are_kept_true_from_now_on()
    {
        await FillAsync(
            Row("r.ahead", Reminder(Now + Duration.FromDays(3)), "Posted"),
            Row("r.begun", Reminder(Now), "Posted"),
            Row("e.fresh", Recap(Now - Duration.FromDays(6)), "Posted"));
        using var database = _folder.Open();
        Assert.Equal(["e.fresh", "r.ahead", "r.begun"], database.Posts.Live(One).Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.All(
            database.Posts.Live(One),
            post => Assert.Equal(("", new MessageId(9), PostState.Posted), (post.ContentHash, post.Message!.Value, post.State)));
        Assert.Equal([One], database.Posts.GroupsWithLivePosts());
    }

    [Fact]
    public async Task Posts_that_were_over_or_never_sent_or_never_edited_are_left_alone()
    {
        var unsent = Row("r.unsent", Reminder(Now), "Skipped");
        unsent.Remove("Message");
        await FillAsync(
            Row("r.old", Reminder(Now - Duration.FromDays(2)), "Posted"),
            Row("e.old", Recap(Now - Duration.FromDays(9)), "Posted"),
            unsent,
            Row("r.claimed", Reminder(Now), "Claimed"),
            Row("n.asked", Nudge, "Posted"),
            Row("s.told", new BsonDocument { ["Is"] = "SlidesAdded", ["Url"] = "https://example.org/3" }, "Posted"));
        using var database = _folder.Open();
        Assert.Empty(database.Posts.Live(One));
        Assert.Equal(6, database.Posts.Of(One).Count);
    }

    [Fact]
    public async Task A_word_that_a_recap_had_changed_is_forgotten_as_the_recap_is_compared_now()
    {
        var renewal = new BsonDocument { ["Is"] = "RecapRenewal" };
        var waiting = Row("f.waiting", renewal, "Waiting");
        waiting["UnsettledSince"] = waiting["At"];
        await FillAsync(waiting, Row("f.done", renewal, "Posted"), Row("e.fresh", Recap(Now), "Posted"));
        using var database = _folder.Open();
        Assert.Equal("e.fresh", Assert.Single(database.Posts.Of(One)).Key);
        Assert.Empty(database.Posts.GroupsUnsettled());
        Assert.Equal("e.fresh", Assert.Single(database.Posts.Live(One)).Key);
    }

    [Fact]
    public async Task Posts_kept_up_to_date_are_found_by_a_new_index()
    {
        await FillAsync();
        _folder.Open().Dispose();
        Assert.Equal(
            Schema.Indexes.Select(index => $"{index.Collection}.{index.Field}").Order(StringComparer.Ordinal),
            _folder.Look(db =>
                db.GetCollection("$indexes").FindAll().Select(row => $"{row["collection"].AsString}.{row["name"].AsString}").ToList())
                .Where(name => !name.EndsWith("._id", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Newest_post_of_one_group_does_not_affect_another()
    {
        var theirs = Row("r.theirs", Reminder(Now - Duration.FromDays(60)), "Posted");
        (theirs["Group"], theirs["At"]) = (Fields.Of(Other.Value), Fields.Of(Now - Duration.FromDays(61)));
        await FillAsync(theirs, Row("r.ours", Reminder(Now), "Posted"));
        using var database = _folder.Open();
        Assert.Equal("r.theirs", Assert.Single(database.Posts.Live(Other)).Key);
    }

    private async Task FillAsync(params BsonDocument[] rows)
    {
        var database = StudyDatabase.Open(_folder.DatabasePath, (_, _) => null, []);
        await database.Groups.CreateAsync(Group(One));
        await database.Groups.CreateAsync(Group(Other));
        await database.DisposeAsync();
        _folder.Edit(db =>
        {
            db.GetCollection(Schema.Posts).DropIndex("Stands");
            db.GetCollection(Schema.Posts).Insert(rows);
        }, hasChecksums: false);
    }

    private static BsonDocument Row(string key, BsonDocument subject, string state) => new()
    {
        ["_id"] = key,
        ["Group"] = Fields.Of(One.Value),
        ["Seminar"] = First.Value,
        ["Subject"] = subject,
        ["State"] = state,
        ["At"] = Fields.Of(Now),
        ["Late"] = false,
        ["Channel"] = 6L,
        ["Message"] = 9L,
    };

    private static BsonDocument Reminder(Instant start) =>
        new() { ["Is"] = "Reminder", ["Start"] = Fields.Of(start), ["Lead"] = Fields.Of(Duration.FromHours(1)) };

    private static BsonDocument Recap(Instant start) => new() { ["Is"] = "Recap", ["Start"] = Fields.Of(start) };

    private static BsonDocument Nudge => new() { ["Is"] = "Nudge", ["Kind"] = "Topic", ["Start"] = Fields.Of(Now), ["Presenter"] = 8L };
}
