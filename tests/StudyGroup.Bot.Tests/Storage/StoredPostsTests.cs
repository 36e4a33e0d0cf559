using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Reminders;
using StudyGroup.Core.Replies;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class StoredPostsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_rule_sees_the_newest_group_and_all_that_was_recorded_of_it()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One, "newest"));
        await database.Groups.CreateAsync(Group(Other));
        await database.Posts.RecordDueAsync(Other, (_, _) => [Post("theirs", Other)]);
        await database.Posts.RecordDueAsync(One, (_, _) => [Post("a")]);
        var kept = await database.Posts.RecordDueAsync(One, (group, recorded) =>
        {
            Assert.Equal("newest", group.Settings.Book);
            Assert.Equal(["a"], recorded.Select(post => post.Key));
            return [Post("a"), Post("b")];
        });
        Assert.Equal(["b"], kept.Select(post => post.Key));
    }

    [Fact]
    public async Task Nothing_is_recorded_of_a_group_that_is_not_there()
    {
        await using var database = _folder.Open();
        Assert.Empty(await database.Posts.RecordDueAsync(One, (_, _) => [Post("a")]));
        Assert.Empty(database.Posts.Of(One));
    }

    [Fact]
    public async Task A_groups_posts_come_newest_state_first()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        await database.Posts.RecordDueAsync(One, (_, _) => [Post("a"), Post("b", at: Now + Duration.FromHours(2))]);
        Assert.Equal(["b", "a"], database.Posts.Of(One).Select(post => post.Key));
        await database.Posts.UpdateAsync(Post("a", state: PostState.Claimed, at: Now + Duration.FromHours(3)));
        Assert.Equal(["a", "b"], database.Posts.Of(One).Select(post => post.Key));
    }

    [Fact]
    public async Task What_waits_or_is_claimed_is_unsettled_over_all_groups_oldest_first()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        await database.Groups.CreateAsync(Group(Other));
        await database.Posts.RecordDueAsync(One, (_, _) => [.. Enum.GetValues<PostState>().Select(state => Post($"{state}", state: state))]);
        await database.Posts.RecordDueAsync(Other, (_, _) => [Post("older", Other, at: Now - Duration.FromHours(1))]);
        await database.Posts.UpdateAsync(Post("Claimed", state: PostState.Claimed, at: Now + Duration.FromHours(1)));
        Assert.Equal(["older", "Waiting", "Claimed"], (await database.Posts.UnsettledAsync()).Select(post => post.Key));
    }

    [Fact]
    public async Task Who_reads_what_is_unsettled_while_it_is_written_finds_the_group_as_the_change_left_it()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One, "before"));
        // Two writes are held, so that the change between them is committed and not yet durable.
        var (first, second) = (new Held(), new Held());
        var writes = new List<Task> { database.Groups.ChangeAsync(One, first.Refuse) };
        await first.Begun;
        writes.Add(database.Groups.ChangeAsync(One, group => new GroupChange(Group(One, "after"), [Post("a")])));
        writes.Add(database.Groups.ChangeAsync(One, second.Refuse));
        first.Release();
        await second.Begun;

        var reading = ReadAsync();
        second.Release();
        await Task.WhenAll(writes);

        Assert.Equal(("a", "after"), await reading);

        async Task<(string, string?)> ReadAsync() => (Assert.Single(await database.Posts.UnsettledAsync()).Key, database.Groups.Find(One)!.Settings.Book);
    }

    [Fact]
    public async Task A_settled_post_stays_as_it_is()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        await database.Posts.RecordDueAsync(One, (_, _) => [Post("a")]);
        var posted = Post("a", state: PostState.Posted) with { Message = new MessageId(5), Channel = new ChannelId(6), Late = true };
        Assert.True(await database.Posts.UpdateAsync(Post("a", state: PostState.Claimed)));
        Assert.True(await database.Posts.UpdateAsync(posted));
        Assert.False(await database.Posts.UpdateAsync(Post("a", state: PostState.Failed)));
        Assert.Equal(posted, Assert.Single(database.Posts.Of(One)));
        Assert.Empty(await database.Posts.UnsettledAsync());
    }

    [Fact]
    public async Task A_post_that_was_never_recorded_is_not_updated()
    {
        await using var database = _folder.Open();
        Assert.False(await database.Posts.UpdateAsync(Post("a")));
    }

    [Fact]
    public async Task What_stands_and_is_kept_true_is_found_by_its_group_until_it_is_not_kept_true_any_more()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        await database.Groups.CreateAsync(Group(Other));
        await database.Posts.RecordDueAsync(One, (_, _) => [Post("later", at: Now + Duration.FromHours(1)) with { Says = "" }, Post("a") with { Says = "x" }, Post("b")]);
        await database.Posts.RecordDueAsync(Other, (_, _) => [Post("theirs", Other) with { Says = "y" }]);
        Assert.Equal([One, Other], database.Posts.GroupsStanding().Order(ById));
        Assert.Equal(["a", "later"], database.Posts.Standing(One).Select(post => post.Key));

        foreach (var key in new[] { "a", "b", "theirs", "nobody's" }) await database.Posts.ChangeStandingAsync(One, key, post => post with { Says = null });
        Assert.Equal(["later"], database.Posts.Standing(One).Select(post => post.Key));
        Assert.Equal("y", Assert.Single(database.Posts.Standing(Other)).Says);
        await database.Posts.ChangeStandingAsync(One, "a", post => post with { Says = "back" });
        Assert.Equal(["later"], database.Posts.Standing(One).Select(post => post.Key));
    }

    [Fact]
    public async Task What_a_claimed_post_says_may_change_before_it_is_settled_and_settling_it_keeps_that()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        var nudge = new Nudge(NudgeQuestion.Topic, Now, Ada);
        var claimed = Post("a", state: PostState.Claimed) with { Subject = nudge };
        var answered = nudge with { Answer = new NudgeAnswer(IsRight: true) };
        await database.Posts.RecordDueAsync(One, (_, _) => [claimed, Post("b")]);
        foreach (var key in new[] { "a", "b" }) await database.Posts.ChangeStandingAsync(One, key, post => post with { Subject = answered });
        await database.Posts.ChangeStandingAsync(Other, "a", post => post with { Subject = nudge });
        Assert.Equal(["a"], (await database.Posts.UnsettledAsync()).Where(post => post.Subject == answered).Select(post => post.Key));
        await database.Posts.UpdateAsync(claimed with { State = PostState.Posted, Message = new MessageId(5), Says = "x" });
        Assert.Equal(answered, Assert.Single(database.Posts.Standing(One)).Subject);
    }

    [Fact]
    public async Task A_rule_of_what_stands_makes_no_other_post_of_it()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        await database.Posts.RecordDueAsync(One, (_, _) => [Post("a", state: PostState.Posted) with { Says = "" }]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Posts.ChangeStandingAsync(One, "a", post => post with { Key = "b" }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Posts.ChangeStandingAsync(One, "a", post => post with { Group = Other }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Posts.ChangeStandingAsync(One, "a", post => post with { State = PostState.Waiting }));
    }

    [Fact]
    public async Task The_groups_that_are_due_are_found_by_what_was_recorded()
    {
        // Due an hour after the number of hours that were recorded; the empty book is never due.
        Instant? Next(Group group, IReadOnlyCollection<string> recorded) =>
            group.Settings.Book is null ? null : Now + Duration.FromHours(recorded.Count);

        await using (var database = _folder.Open(Next))
        {
            Assert.Null(database.Posts.NextMoment());
            await database.Groups.CreateAsync(Group(new GroupId(5)));
            Assert.Null(database.Posts.NextMoment());
            await database.Groups.CreateAsync(Group(One, "read"));
            await database.Groups.CreateAsync(Group(Other, "read"));
            Assert.Equal(Now, database.Posts.NextMoment());
            Assert.Equal([One, Other], database.Posts.GroupsDue(Now).Order(ById));
            Assert.Empty(database.Posts.GroupsDue(Now - Duration.Epsilon));

            await database.Posts.RecordDueAsync(One, (_, _) => [Post("a"), Post("b")]);
            await database.Groups.ChangeAsync(Other, group => new GroupChange(group, [Post("c", Other)]));
        }

        await using var again = _folder.Open(Next);
        Assert.Equal(Now + Duration.FromHours(1), again.Posts.NextMoment());
        Assert.Equal([Other], again.Posts.GroupsDue(Now + Duration.FromHours(1)));
        Assert.Equal([Other, One], again.Posts.GroupsDue(Now + Duration.FromDays(9)));
    }

    [Fact]
    public async Task At_opening_a_new_rule_is_asked_when_each_group_is_due()
    {
        await using (var database = _folder.Open((_, _) => Now))
            await database.Groups.CreateAsync(Group(One));
        await using var again = _folder.Open((_, _) => Now + Duration.FromHours(1));
        Assert.Equal(Now + Duration.FromHours(1), again.Posts.NextMoment());
    }

    /// <summary>A write that takes as long as it is held.</summary>
    private sealed class Held
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new();

        public Task Begun => _begun.Task;

        public Outcome<GroupChange> Refuse(Group group)
        {
            _begun.SetResult();
            _released.Task.Wait();
            return No;
        }

        public void Release() => _released.SetResult();
    }

    private static readonly Comparer<GroupId> ById = Comparer<GroupId>.Create((a, b) => a.Value.CompareTo(b.Value));
}
