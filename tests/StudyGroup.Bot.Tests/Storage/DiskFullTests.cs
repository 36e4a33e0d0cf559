using System.IO.Compression;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.LiteDb.Files;
using StudyGroup.Bot.Storage.LiteDb.Migrations;
using StudyGroup.Core.Domain;
using StudyGroup.StoreWriter;
using Xunit;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class DiskFullTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(700)] // KB: the file grows to it while it works
    [InlineData(100)] // and while it is made
    [InlineData(4)] // and at its first page
    public async Task When_no_more_can_be_written_the_process_ends_with_a_sentence_and_keeps_what_it_acknowledged(int kilobytes)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no limit on files");
        using var writer = new StoreWriterProcess(_folder.DatabasePath, round: 1, shell: $"trap '' XFSZ; ulimit -f {kilobytes * 2};");
        var acknowledged = new Acknowledgements();
        await foreach (var line in writer.Lines)
            acknowledged.Add(line);

        Assert.Equal(1, await writer.ExitCodeAsync());
        Assert.Contains(_folder.DatabasePath, writer.Errors, StringComparison.Ordinal);
        Assert.Contains("room on the disk", writer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", writer.Errors, StringComparison.Ordinal);
        await using var again = _folder.Open(Workload.NextMoment);
        await acknowledged.AssertInAsync(again);
        Assert.Equal(kilobytes > 200, again.Points.Of(Workload.PointsGroup, new SeminarId(1)).Count > 0);
    }

    [Theory]
    [InlineData(316)] // KB: its log is folded in
    [InlineData(100)]
    public async Task Full_disk_before_a_migration_is_reported_as_such_and_leaves_the_older_file(int kilobytes)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no limit on files");
        ZipFile.ExtractToDirectory(Path.Combine(AppContext.BaseDirectory, "Storage", "LiteDb", "Files", "version-2.zip"), _folder.Folder);
        using var writer = new StoreWriterProcess(_folder.DatabasePath, round: 2, shell: $"trap '' XFSZ; ulimit -f {kilobytes * 2};");
        Assert.Equal(1, await writer.ExitCodeAsync());
        Assert.Contains("there's no room on the disk", writer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("read and write the folder", writer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", writer.Errors, StringComparison.Ordinal);

        Assert.Equal(new Inspected(2, false), Inspection.Require(new DatabaseFiles(_folder.DatabasePath), 3, isThorough: true));
        var acknowledged = new Acknowledgements();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(_folder.Folder, "lines.txt"), TestContext.Current.CancellationToken))
            acknowledged.Add(line);
        await using var again = _folder.Open(Workload.NextMoment);
        await acknowledged.AssertInAsync(again);
    }

    [Fact]
    public void Full_disk_during_a_migration_is_reported_as_such_and_leaves_the_older_file()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no such device");
        ZipFile.ExtractToDirectory(Path.Combine(AppContext.BaseDirectory, "Storage", "LiteDb", "Files", "version-2.zip"), _folder.Folder);
        var thrown = Assert.Throws<StorageException>(() =>
            StudyDatabase.Open(_folder.DatabasePath, Workload.NextMoment, [_ => { }, migrated =>
            {
                ChecksumMigration.Run(migrated);
                using var full = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write);
                RandomAccess.Write(full, new byte[1], 0);
            }]));
        Assert.Contains("there's no room on the disk", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("read and write the folder", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(new Inspected(2, false), Inspection.Require(new DatabaseFiles(_folder.DatabasePath), 3, isThorough: true));
        Assert.Equal(
            ["lines.txt", "study.db", "study.db.v2.bak"],
            Directory.EnumerateFiles(_folder.Folder).Select(Path.GetFileName)
                .Where(name => name != "study-log.db").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_way_in_which_the_system_says_that_a_disk_is_full_is_understood()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no such device");
        using var full = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write);
        var thrown = Assert.ThrowsAny<IOException>(() => RandomAccess.Write(full, new byte[1], 0));
        var files = new DatabaseFiles(_folder.DatabasePath);
        Assert.Contains("there's no room on the disk", Complaint.NoAccess(files, thrown).Message, StringComparison.Ordinal);
        Assert.Contains("there's no room on the disk", Complaint.Failed(files, thrown).Message, StringComparison.Ordinal);
    }
}
