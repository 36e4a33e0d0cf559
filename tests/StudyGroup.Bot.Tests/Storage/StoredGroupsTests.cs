using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class StoredGroupsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everyone_that_an_earlier_version_stored_as_a_role_counts_as_none()
    {
        var (everyone, group) = (RoleId.EveryoneOf(Group(One).Server), Group(One));
        await using (var database = _folder.Open())
            await database.Groups.CreateAsync(group with { Settings = group.Settings with { Role = everyone, Organizers = everyone } });
        await using var again = _folder.Open();
        var settings = again.Groups.Find(One)!.Settings;
        Assert.Equal((null, null), (settings.Role, settings.Organizers));
    }
}
