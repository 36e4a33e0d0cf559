using System.IO.Compression;
using LiteDB;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.LiteDb;
using StudyGroup.Bot.Storage.LiteDb.Files;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Text;
using StudyGroup.StoreWriter;
using Xunit;

namespace StudyGroup.Bot.Tests.Storage.LiteDb.Migrations;

/// <summary>A database that a bot of schema version 2 left behind when it was killed, with a log that isn't folded in.</summary>
public sealed class ChecksumMigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ChecksumMigrationTests() =>
        ZipFile.ExtractToDirectory(Path.Combine(AppContext.BaseDirectory, "Storage", "LiteDb", "Files", "version-2.zip"), _folder.Folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task File_of_version_2_keeps_everything_and_gets_checksums_and_a_copy()
    {
        await using (var database = _folder.Open(Workload.NextMoment))
        {
            Assert.Equal([_folder.DatabasePath + ".v2.bak"], database.Copies);
            await Acknowledged().AssertInAsync(database);
            Assert.Single(database.Groups.OfServer(new ServerId(1)));
            await database.Checked;
            Assert.False(database.Failed.IsCompleted);
        }

        var newest = LiteDbSchema.Migrations.Length + 1;
        Assert.Equal(new Inspected(newest, true), Inspection.Require(new DatabaseFiles(_folder.DatabasePath), newest, isThorough: true));
        Assert.Equal(
            new Inspected(2, false), Inspection.Require(new DatabaseFiles(_folder.DatabasePath + ".v2.bak"), newest, isThorough: true));
        Assert.Equal(
            ["lines.txt", "study.db", "study.db.lock", "study.db.v2.bak"],
            Directory.EnumerateFiles(_folder.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Row_without_a_checksum_in_a_file_of_version_3_is_damage()
    {
        _folder.Open(Workload.NextMoment).Dispose();
        WithoutCheckingRows(database =>
        {
            var points = database.GetCollection(Schema.Points);
            var row = points.FindById(1L);
            row.Remove(RowChecksum.Field);
            points.Update(row);
        });
        using var database = _folder.Open(Workload.NextMoment);
        var thrown = Assert.Throws<StorageException>(() => database.Points.Find(Workload.PointsGroup, new(1)));
        Assert.True(
            thrown.Message.Contains("is damaged: row 1 of points doesn't match its checksum", StringComparison.Ordinal), thrown.Message);
        Assert.Contains("study.db.v2.bak", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damage_in_a_file_of_version_2_is_found_before_it_is_migrated()
    {
        var pages = await File.ReadAllBytesAsync(_folder.DatabasePath, TestContext.Current.CancellationToken);
        pages.AsSpan(5 * PageFile.PageSize, PageFile.PageSize).Clear();
        await File.WriteAllBytesAsync(_folder.DatabasePath, pages, TestContext.Current.CancellationToken);
        File.Delete(_folder.LogPath);
        var before = _folder.Contents();
        var refusal = Assert.Throws<StorageException>(() => _folder.Open(Workload.NextMoment));
        Assert.Contains("is damaged", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Contents());
    }

    // LiteDB itself on the database's pages, so that only the pages get checksums.
    private void WithoutCheckingRows(Action<LiteDatabase> change)
    {
        using var log = PageFile.ForLog(_folder.LogPath, _ => { });
        using var data = PageFile.ForData(_folder.DatabasePath, hasChecksums: true, log, _ => { });
        using var database = new LiteDatabase(data, logStream: log);
        change(database);
        database.Checkpoint();
    }

    private Acknowledgements Acknowledged()
    {
        var acknowledged = new Acknowledgements();
        foreach (var line in File.ReadLines(Path.Combine(_folder.Folder, "lines.txt")))
            acknowledged.Add(line);
        Assert.InRange(acknowledged.Count, 50, int.MaxValue);
        return acknowledged;
    }
}
