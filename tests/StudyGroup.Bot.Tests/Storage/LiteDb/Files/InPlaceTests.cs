using System.Runtime.Versioning;
using StudyGroup.Bot.Storage;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.LiteDb.Files;

/// <summary>What others do to the database's files while the bot runs.</summary>
public sealed class InPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Ways =>
        ["removed", "moved away", "replaced by a copy", "replaced by a copy with the same time", "without its log", "without its folder"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Write_after_the_file_was_taken_away_is_not_acknowledged_and_stops_the_bot(string way)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps open files in their place.");
        await using var database = _folder.Open();
        await database.Points.AddAsync(One, First, Ada, "kept", Now);

        Take(way);

        var thrown = await Assert.ThrowsAsync<StorageException>(() => database.Points.AddAsync(One, First, Ada, "lost", Now));
        Assert.Contains("was removed or replaced while the bot was running", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("--restore", thrown.Message, StringComparison.Ordinal);
        Assert.Same(thrown, await database.Failed);
        await Assert.ThrowsAsync<StorageException>(() => database.Points.AddAsync(One, First, Ada, "lost too", Now));
    }

    [Fact]
    public async Task File_left_alone_is_never_taken_for_another()
    {
        await using var database = _folder.Open();
        for (var n = 0; n < 50; n++)
            await database.Points.AddAsync(One, First, Ada, $"{n}", Now);
        Assert.False(database.Failed.IsCompleted);
    }

    [Fact]
    public async Task Second_bot_is_kept_out_by_the_database_itself_when_the_lock_file_was_deleted()
    {
        await using var first = _folder.Open();
        File.Delete(_folder.DatabasePath + ".lock");
        using var second = new StoreWriterProcess(_folder.DatabasePath, round: 1);
        Assert.Equal(1, await second.ExitCodeAsync());
        Assert.Contains("another bot is running on it", second.Errors, StringComparison.Ordinal);
        await first.Points.AddAsync(One, First, Ada, "goes on", Now);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Everything_the_bot_makes_can_be_read_by_its_user_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        await using var database = _folder.Open();
        await database.NightlyCopies!.MakeAsync(new NodaTime.LocalDate(2026, 3, 25), 7, TestContext.Current.CancellationToken);
        var files = Directory.EnumerateFiles(_folder.Folder).ToList();
        Assert.Equal(
            ["study-log.db", "study.db", "study.db.2026-03-25.bak", "study.db.lock"],
            files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in files)
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Missing_database_is_not_recreated_while_there_are_copies()
    {
        await using (var database = _folder.Open())
            await database.NightlyCopies!.MakeAsync(new NodaTime.LocalDate(2026, 3, 25), 7, TestContext.Current.CancellationToken);
        File.Delete(_folder.DatabasePath);
        var refusal = Assert.Throws<StorageException>(() => _folder.Open());
        Assert.Contains("There's no database", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"--restore \"{_folder.DatabasePath}.2026-03-25.bak\"", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.DatabasePath));
    }

    private void Take(string way)
    {
        var (data, copy) = (_folder.DatabasePath, Path.Combine(_folder.Folder, "copy"));
        switch (way)
        {
            case "removed":
                File.Delete(data);
                break;
            case "moved away":
                File.Move(data, copy);
                break;
            case "without its log":
                File.Delete(_folder.LogPath);
                break;
            case "without its folder":
                Directory.Move(_folder.Folder, _folder.Folder + "-moved");
                Directory.CreateDirectory(_folder.Folder);
                Directory.Delete(_folder.Folder + "-moved", recursive: true);
                break;
            default:
                // Not File.Copy: it would ask for the lock.
                File.WriteAllBytes(copy, new byte[new FileInfo(data).Length]);
                if (way.Contains("time", StringComparison.Ordinal))
                    File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(data));
                File.Move(copy, data, overwrite: true);
                break;
        }
    }
}
