using NodaTime;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class RulesVersionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _asked;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Groups_are_not_computed_again_while_the_rules_stay_the_same()
    {
        await using (var database = Open("1")) await database.Groups.CreateAsync(Group(One));
        _asked = 0;

        await using (var database = Open("1"))
        {
            await database.Refreshed;
            Assert.Equal(0, _asked);
            Assert.Equal([One], database.Posts.GroupsDue(Now));
        }

        await using (var database = Open("2"))
        {
            await database.Refreshed;
            Assert.Equal(1, _asked);
        }
    }

    [Fact]
    public async Task Rules_of_an_unknown_version_are_always_asked()
    {
        await using (var database = Open(null)) await database.Groups.CreateAsync(Group(One));
        _asked = 0;

        await using (var database = Open(null)) await database.Refreshed;
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task Many_groups_are_computed_again_in_the_background_and_then_found_by_the_new_rules()
    {
        const int many = 333;
        await using (var database = Open("1", due: Now + Duration.FromDays(1)))
            await Task.WhenAll(Enumerable.Range(1, many).Select(id => database.Groups.CreateAsync(Group(new GroupId((ulong)id)))));

        await using (var database = Open("2", due: Now)) await database.Refreshed;
        await using (var database = Open("2"))
            Assert.Equal(many, database.Posts.GroupsDue(Now).Count);
    }

    [Fact]
    public async Task Suspended_group_is_known_even_if_nothing_is_computed_again()
    {
        await using (var database = Open("1"))
        {
            await database.Groups.CreateAsync(Group(One));
            await database.Posts.RecordDueAsync(One, (_, _) => [Post("a")]);
            await database.Membership.SetAsync(One, isMember: false, Now);
        }

        await using (var database = Open("1")) Assert.Empty(database.Posts.GroupsUnsettled());
    }

    private StudyDatabase Open(string? rules, Instant? due = null) => StudyDatabase.Open(
        _folder.DatabasePath,
        (_, _) =>
        {
            Interlocked.Increment(ref _asked);
            return due ?? Now;
        },
        rules: rules);
}
