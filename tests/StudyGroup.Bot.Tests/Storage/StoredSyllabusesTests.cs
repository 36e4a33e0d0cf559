using StudyGroup.Core.Groups;
using StudyGroup.Core.Syllabuses;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class StoredSyllabusesTests : IDisposable
{
    private static readonly ChannelId Five = new(5);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_noted_is_there_after_a_restart_and_of_no_other_group()
    {
        await using (var database = _folder.Open())
        {
            Assert.Empty(database.Syllabuses.Of(One).Messages);
            await database.Syllabuses.ChangeAsync(One, s => s.Claim(Five, Now));
            await database.Syllabuses.ChangeAsync(One, s => s.Without(1).Claim(Five, Now));
        }

        await using var again = _folder.Open();
        Assert.Equal(2, Assert.Single(again.Syllabuses.Of(One).Messages).Number);
        Assert.Equal(3, again.Syllabuses.Of(One).NextNumber);
        Assert.Empty(again.Syllabuses.Of(Other).Messages);
    }

    [Fact]
    public async Task Found_are_the_groups_that_want_one_and_those_that_still_have_messages()
    {
        await using var database = _folder.Open();
        foreach (var id in new[] { One, Other, new GroupId(1_003) }) await database.Groups.CreateAsync(Group(id));
        Assert.Empty(database.Syllabuses.Groups());
        await database.Groups.ChangeAsync(One, group => new GroupChange(group with { Settings = group.Settings with { SyllabusChannel = Five } }, []));
        await database.Syllabuses.ChangeAsync(Other, s => s.Claim(Five, Now));
        Assert.Equal([One, Other], database.Syllabuses.Groups());
        await database.Groups.ChangeAsync(One, group => new GroupChange(group with { Settings = group.Settings with { SyllabusChannel = null } }, []));
        await database.Syllabuses.ChangeAsync(Other, s => s.Without(1));
        Assert.Empty(database.Syllabuses.Groups());
    }

    [Fact]
    public async Task A_rule_cannot_make_another_groups_syllabus()
    {
        await using var database = _folder.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Syllabuses.ChangeAsync(One, _ => Syllabus.None(Other)));
        Assert.Empty(database.Syllabuses.Groups());
    }
}
