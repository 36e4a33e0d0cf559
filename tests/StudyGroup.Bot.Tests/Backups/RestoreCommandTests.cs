using Microsoft.Extensions.Configuration;
using NodaTime;
using StudyGroup.Bot.Backups;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Tests.Storage;
using Xunit;

namespace StudyGroup.Bot.Tests.Backups;

public sealed class RestoreCommandTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 28, 17, 30);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Copy_on_the_command_line_is_restored_without_a_token(bool isOneWord)
    {
        string copy;
        await using (var database = _folder.Open())
            copy = await database.NightlyCopies!.MakeAsync(new LocalDate(2026, 11, 28), 7, TestContext.Current.CancellationToken);
        string[] args = isOneWord ? [$"--restore={copy}"] : ["--restore", copy];
        Assert.True(RestoreCommand.Option.IsIn(args));
        Assert.Equal(
            $"Restored {_folder.DatabasePath} from {copy}. "
                + $"The old database is kept as {_folder.DatabasePath}.2026-11-28T173000Z.replaced. Start the bot again without --restore.",
            RestoreCommand.Run(args, Configuration(), Now));
    }

    [Theory]
    [InlineData("--restore")]
    [InlineData("--restore=")]
    [InlineData("--restore", "--Storage:Path=x")]
    public void Missing_copy_is_asked_for(params string[] args) =>
        Assert.Contains(
            "--restore needs a copy", Assert.Throws<SettingsException>(() => RestoreCommand.Run(args, Configuration(), Now)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Other_command_lines_are_not_meant() => Assert.False(RestoreCommand.Option.IsIn(["--health", "--Storage:Path=--restore"]));

    private IConfiguration Configuration() =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", _folder.DatabasePath)]).Build();
}
