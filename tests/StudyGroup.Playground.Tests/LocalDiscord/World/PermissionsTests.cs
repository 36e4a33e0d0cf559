using System.Globalization;
using System.Text.RegularExpressions;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Tests.LocalDiscord.World;

public sealed partial class PermissionsTests
{
    [Fact]
    public async Task Bot_has_the_permissions_of_the_readmes_invite_link()
    {
        var readme = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "README.md"), TestContext.Current.CancellationToken);

        var asked = Assert.Single(Invite().Matches(readme)).Groups[1].Value;

        Assert.Equal(Permissions.Bot, (Permissions)ulong.Parse(asked, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"oauth2/authorize\?\S*permissions=(\d+)")]
    private static partial Regex Invite();
}
