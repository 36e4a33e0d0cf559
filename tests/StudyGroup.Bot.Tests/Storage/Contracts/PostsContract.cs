using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract class PostsContract(StoreBackend backend) : StoreContract(backend)
{
    private static readonly Comparer<GroupId> ById = Comparer<GroupId>.Create((a, b) => a.Value.CompareTo(b.Value));

    [Fact]
    public async Task Rule_sees_the_newest_group_and_all_recorded_posts()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One, "newest"));
        await stores.Groups.CreateAsync(Group(Other));
        await stores.Posts.RecordDueAsync(Other, (_, _) => [Post("theirs", Other)]);
        await stores.Posts.RecordDueAsync(One, (_, _) => [Post("a")]);
        var kept = await stores.Posts.RecordDueAsync(One, (group, recorded) =>
        {
            Assert.Equal("newest", group.Settings.Book);
            Assert.Equal(["a"], recorded.Select(post => post.Key));
            return [Post("a"), Post("b")];
        });
        Assert.Equal(["b"], kept.Select(post => post.Key));
    }

    [Fact]
    public async Task All_keys_that_a_post_s_claim_covers_are_recorded()
    {
        var stores = await OpenAsync(Next);
        await stores.Groups.CreateAsync(Group(One));
        var further = new FurtherReminder(new SeminarId(4), Now, Duration.Zero);
        var post = Post("a") with { Subject = new Reminder(Now, Duration.Zero) { Further = [further] } };
        await stores.Posts.RecordDueAsync(One, (_, _) => [post]);
        Assert.Equal(Now + Duration.FromHours(2), stores.Posts.NextMoment(Instant.MinValue));

        stores = await OpenAsync(Next);
        Assert.Equal(post.Keys, Assert.Single(stores.Posts.Of(One)).Keys);
        await stores.Posts.RecordDueAsync(One, (_, _) => [Post("b")]);
        Assert.Equal(Now + Duration.FromHours(3), stores.Posts.NextMoment(Instant.MinValue));

        static Instant? Next(Group group, IReadOnlyCollection<string> recorded) => Now + Duration.FromHours(recorded.Count);
    }

    [Fact]
    public async Task Nothing_is_recorded_for_an_unused_group()
    {
        var stores = await OpenAsync();
        Assert.Empty(await stores.Posts.RecordDueAsync(One, (_, _) => [Post("a")]));
        Assert.Empty(stores.Posts.Of(One));
    }

    [Fact]
    public async Task Posts_of_a_group_come_newest_state_first()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await stores.Posts.RecordDueAsync(One, (_, _) => [Post("a"), Post("b", at: Now + Duration.FromHours(2))]);
        Assert.Equal(["b", "a"], stores.Posts.Of(One).Select(post => post.Key));
        await stores.Posts.UpdateAsync(Post("a", state: PostState.Claimed, at: Now + Duration.FromHours(3)));
        Assert.Equal(["a", "b"], stores.Posts.Of(One).Select(post => post.Key));
    }

    [Fact]
    public async Task Waiting_and_claimed_posts_are_found_by_their_group_oldest_first()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await stores.Groups.CreateAsync(Group(Other));
        await stores.Posts.RecordDueAsync(One, (_, _) => [.. Enum.GetValues<PostState>().Select(state => Post($"{state}", state: state))]);
        await stores.Posts.RecordDueAsync(Other, (_, _) => [Post("older", Other, at: Now - Duration.FromHours(1))]);
        await stores.Posts.UpdateAsync(Post("Claimed", state: PostState.Claimed, at: Now + Duration.FromHours(1)));
        Assert.Equal([One, Other], stores.Posts.GroupsUnsettled().Order(ById));
        Assert.Equal(["Waiting", "Claimed"], (await stores.Posts.UnsettledAsync(One)).Select(post => post.Key));
        Assert.Equal(["older"], (await stores.Posts.UnsettledAsync(Other)).Select(post => post.Key));
        Assert.Equal(Now - Duration.FromHours(1), stores.Posts.NextUnsettled(Instant.MinValue));
        Assert.Equal(Now + Duration.FromHours(1), stores.Posts.NextUnsettled(Now));
        Assert.Null(stores.Posts.NextUnsettled(Now + Duration.FromHours(1)));
    }

    [Fact]
    public async Task Settled_post_stays_as_it_is()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await stores.Posts.RecordDueAsync(One, (_, _) => [Post("a")]);
        var posted = Post("a", state: PostState.Posted) with { Message = new MessageId(5), Channel = new ChannelId(6), Late = true };
        Assert.True(await stores.Posts.UpdateAsync(Post("a", state: PostState.Claimed)));
        Assert.True(await stores.Posts.UpdateAsync(posted));
        Assert.False(await stores.Posts.UpdateAsync(Post("a", state: PostState.Failed)));
        Assert.Equal(posted, Assert.Single(stores.Posts.Of(One)));
        Assert.Empty(await stores.Posts.UnsettledAsync(One));
        Assert.Empty(stores.Posts.GroupsUnsettled());
    }

    [Fact]
    public async Task Unrecorded_post_is_not_updated()
    {
        var stores = await OpenAsync();
        Assert.False(await stores.Posts.UpdateAsync(Post("a")));
        await stores.Groups.CreateAsync(Group(One));
        await stores.Posts.RecordDueAsync(One, (_, _) => [Post("a")]);
        Assert.False(await stores.Posts.UpdateAsync(Post("a", Other, PostState.Posted)));
        Assert.Equal(PostState.Waiting, Assert.Single(stores.Posts.Of(One)).State);
    }

    [Fact]
    public async Task Messages_are_found_by_their_group_while_they_are_kept_up_to_date()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await stores.Groups.CreateAsync(Group(Other));
        await stores.Posts.RecordDueAsync(
            One, (_, _) => [Post("later", at: Now + Duration.FromHours(1)) with { ContentHash = "" }, Post("a") with { ContentHash = "x" },
                Post("b")]);
        await stores.Posts.RecordDueAsync(Other, (_, _) => [Post("theirs", Other) with { ContentHash = "y" }]);
        Assert.Equal([One, Other], stores.Posts.GroupsWithLivePosts().Order(ById));
        Assert.Equal(["a", "later"], stores.Posts.Live(One).Select(post => post.Key));

        foreach (var key in new[] { "a", "b", "theirs", "nobody's" })
            await stores.Posts.ChangeLiveAsync(One, key, post => post with { ContentHash = null });
        Assert.Equal(["later"], stores.Posts.Live(One).Select(post => post.Key));
        Assert.Equal("y", Assert.Single(stores.Posts.Live(Other)).ContentHash);
        await stores.Posts.ChangeLiveAsync(One, "a", post => post with { ContentHash = "back" });
        Assert.Equal(["later"], stores.Posts.Live(One).Select(post => post.Key));
    }

    [Fact]
    public async Task Subject_of_a_claimed_post_may_change_and_settling_the_post_keeps_that()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        var subject = Post("a").Subject;
        var claimed = Post("a", state: PostState.Claimed);
        var changed = new Recap(Now);
        await stores.Posts.RecordDueAsync(One, (_, _) => [claimed, Post("b")]);
        foreach (var key in new[] { "a", "b" }) await stores.Posts.ChangeLiveAsync(One, key, post => post with { Subject = changed });
        await stores.Posts.ChangeLiveAsync(Other, "a", post => post with { Subject = subject });
        Assert.Equal(["a"], (await stores.Posts.UnsettledAsync(One)).Where(post => post.Subject == changed).Select(post => post.Key));
        await stores.Posts.UpdateAsync(claimed with { State = PostState.Posted, Message = new MessageId(5), ContentHash = "x" });
        Assert.Equal(changed, Assert.Single(stores.Posts.Live(One)).Subject);
    }

    [Fact]
    public async Task Rule_can_not_turn_a_post_into_another()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await stores.Posts.RecordDueAsync(One, (_, _) => [Post("a", state: PostState.Posted) with { ContentHash = "" }]);
        await RefusedAsync(post => post with { Key = "b" });
        await RefusedAsync(post => post with { Group = Other });
        await RefusedAsync(post => post with { State = PostState.Waiting });

        Task RefusedAsync(Func<Post, Post> rule) =>
            Assert.ThrowsAsync<InvalidOperationException>(() => stores.Posts.ChangeLiveAsync(One, "a", rule));
    }

    [Fact]
    public async Task Due_groups_are_found_by_what_was_recorded()
    {
        var stores = await OpenAsync(Next);
        Assert.Null(stores.Posts.NextMoment(Instant.MinValue));
        await stores.Groups.CreateAsync(Group(new GroupId(5)));
        Assert.Null(stores.Posts.NextMoment(Instant.MinValue));
        await stores.Groups.CreateAsync(Group(One, "read"));
        await stores.Groups.CreateAsync(Group(Other, "read"));
        Assert.Equal(Now, stores.Posts.NextMoment(Instant.MinValue));
        Assert.Equal([One, Other], stores.Posts.GroupsDue(Now).Order(ById));
        Assert.Empty(stores.Posts.GroupsDue(Now - Duration.Epsilon));

        await stores.Posts.RecordDueAsync(One, (_, _) => [Post("a"), Post("b")]);
        await stores.Groups.ChangeAsync(Other, group => new GroupUpdate(group, [Post("c", Other)]));

        stores = await OpenAsync(Next);
        Assert.Equal(Now + Duration.FromHours(1), stores.Posts.NextMoment(Instant.MinValue));
        Assert.Equal(Now + Duration.FromHours(2), stores.Posts.NextMoment(Now + Duration.FromHours(1)));
        Assert.Null(stores.Posts.NextMoment(Now + Duration.FromHours(2)));
        Assert.Equal([Other], stores.Posts.GroupsDue(Now + Duration.FromHours(1)));
        Assert.Equal([Other, One], stores.Posts.GroupsDue(Now + Duration.FromDays(9)));

        // Due as many hours from now as posts were recorded; never for a group without a book.
        static Instant? Next(Group group, IReadOnlyCollection<string> recorded) =>
            group.Settings.Book is null ? null : Now + Duration.FromHours(recorded.Count);
    }

    [Fact]
    public async Task New_rule_decides_when_groups_are_due_after_a_restart()
    {
        var stores = await OpenAsync((_, _) => Now);
        await stores.Groups.CreateAsync(Group(One));
        stores = await OpenAsync((_, _) => Now + Duration.FromHours(1));
        Assert.Equal(Now + Duration.FromHours(1), stores.Posts.NextMoment(Instant.MinValue));
    }

    [Fact]
    public async Task Suspended_group_has_nothing_to_do_until_it_is_restored()
    {
        var stores = await OpenAsync((_, _) => Now);
        await stores.Groups.CreateAsync(Group(One));
        await stores.Posts.RecordDueAsync(
            One, (_, _) => [Post("waiting"), Post("standing", state: PostState.Posted) with { ContentHash = "x" }]);
        await SetMemberAsync(stores, One, isMember: false);
        Assert.Equal((0, 0, 0, 0, null), await FoundAsync());
        Assert.Equal(2, stores.Posts.Of(One).Count);

        stores = await OpenAsync((_, _) => Now);
        Assert.Equal((0, 0, 0, 0, null), await FoundAsync());
        await SetMemberAsync(stores, One, isMember: true);
        Assert.Equal((1, 1, 1, 1, Now), await FoundAsync());

        async Task<(int Unsettled, int Due, int Groups, int Live, Instant? Next)> FoundAsync() => (
            (await stores.Posts.UnsettledAsync(One)).Count, stores.Posts.GroupsDue(Now).Count, stores.Posts.GroupsWithLivePosts().Count,
            stores.Posts.Live(One).Count, stores.Posts.NextMoment(Instant.MinValue));
    }
}
