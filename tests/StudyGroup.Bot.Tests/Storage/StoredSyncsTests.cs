using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Syncing;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class StoredSyncsTests : IDisposable
{
    private static readonly FollowedReadme Readme = new(new Uri("https://readers.example/README.md"), Duration.FromHours(6), new ChannelId(5), AppliesItself: true);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task How_far_a_readme_was_followed_is_kept_with_the_change_and_is_of_no_other_group()
    {
        var sync = Sync.None(One) with { Url = Readme.Url, LookedAt = Now, Settled = "| Seminar |" };
        await using (var database = _folder.Open())
        {
            await database.Groups.CreateAsync(Group(One));
            await database.Groups.ChangeAsync(One, group => new GroupChange(group, [Post("a")]) { Sync = sync });
        }

        await using var again = _folder.Open();
        Assert.Equal(sync, again.Syncs.Of(One));
        Assert.Single(again.Posts.Of(One));
        Assert.Equal(Sync.None(Other), again.Syncs.Of(Other));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_change_that_is_refused_or_whose_draft_is_gone()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        await database.Groups.ChangeAsync(One, _ => No);
        await database.Groups.ChangeAsync(One, group => new GroupChange(group, [Post("a")]) { Sync = Sync.None(One) with { Url = Readme.Url }, Settles = new(9) });
        Assert.Equal(Sync.None(One), database.Syncs.Of(One));
        Assert.Empty(database.Posts.Of(One));
    }

    [Fact]
    public async Task A_rule_may_read_how_far_it_was_while_it_decides()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        var first = Sync.None(One) with { Url = Readme.Url };
        await database.Groups.ChangeAsync(One, group => new GroupChange(group, []) { Sync = first });
        Sync? read = null;
        await database.Groups.ChangeAsync(One, group =>
        {
            read = database.Syncs.Of(One);
            return new GroupChange(group, []) { Sync = first with { LookedAt = Now } };
        });
        Assert.Equal((first, Now), (read, database.Syncs.Of(One).LookedAt));
    }

    [Fact]
    public async Task Found_are_the_groups_that_follow_one()
    {
        await using var database = _folder.Open();
        foreach (var id in new[] { One, Other }) await database.Groups.CreateAsync(Group(id));
        Assert.Empty(database.Syncs.Groups());
        await database.Groups.ChangeAsync(Other, group => new GroupChange(group with { Settings = group.Settings with { Readme = Readme } }, []));
        Assert.Equal([Other], database.Syncs.Groups());
        await database.Groups.ChangeAsync(Other, group => new GroupChange(group with { Settings = group.Settings with { Readme = null } }, []));
        Assert.Empty(database.Syncs.Groups());
    }

    [Fact]
    public async Task A_rule_cannot_keep_another_groups()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Groups.ChangeAsync(One, group => new GroupChange(group, []) { Sync = Sync.None(Other) }));
    }
}
