using System.IO.Compression;
using NodaTime;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.LiteDb.Files;
using StudyGroup.InMemory;
using StudyGroup.StoreWriter;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.LiteDb.Files;

public sealed class RestoringTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Copy_is_restored_and_the_replaced_database_is_kept()
    {
        var copy = await FillAsync();
        var aside = StudyDatabase.Restore(_folder.DatabasePath, null, copy, "then");
        Assert.Equal(_folder.DatabasePath + ".then.replaced", aside);
        Assert.Equal(["old"], Texts(_folder.DatabasePath));
        Assert.Equal(["old", "new"], Texts(aside!));
        Assert.True(File.Exists(copy));
    }

    [Fact]
    public async Task Copy_is_restored_if_the_database_is_missing_or_damaged()
    {
        var copy = await FillAsync();
        await File.WriteAllTextAsync(_folder.DatabasePath, "not a database", TestContext.Current.CancellationToken);
        Assert.NotNull(StudyDatabase.Restore(_folder.DatabasePath, null, copy, "then"));
        Assert.Equal(["old"], Texts(_folder.DatabasePath));
        File.Delete(_folder.DatabasePath);
        Assert.Null(StudyDatabase.Restore(_folder.DatabasePath, null, copy, "later"));
        Assert.Equal(["old"], Texts(_folder.DatabasePath));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_restored_while_a_bot_is_running(bool hasLockFile)
    {
        var copy = await FillAsync();
        await using var database = _folder.Open();
        if (!hasLockFile) File.Delete(_folder.DatabasePath + ".lock");
        var refusal = Assert.Throws<StorageException>(() => StudyDatabase.Restore(_folder.DatabasePath, null, copy, "then"));
        Assert.Contains("is in use", refusal.Message, StringComparison.Ordinal);
        await database.Points.AddAsync(One, First, Ada, "goes on", Now);
        Assert.Equal(3, database.Points.Of(One, First).Count);
    }

    [Fact]
    public async Task Damaged_copy_is_refused_by_its_name_and_nothing_changes()
    {
        var copy = await FillAsync();
        var bytes = await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 4;
        await File.WriteAllBytesAsync(copy, bytes, TestContext.Current.CancellationToken);
        var before = _folder.Contents();
        var refusal = Assert.Throws<StorageException>(() => StudyDatabase.Restore(_folder.DatabasePath, null, copy, "then"));
        Assert.StartsWith($"The copy {copy} can't be used: ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".new", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Contents());
    }

    [Fact]
    public async Task Missing_copy_is_refused_with_a_list_of_existing_ones()
    {
        var copy = await FillAsync();
        var refusal = Assert.Throws<StorageException>(() =>
            StudyDatabase.Restore(_folder.DatabasePath, null, _folder.DatabasePath + ".bak", "then"));
        Assert.Contains($"These are there: {copy}.", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<StorageException>(() => StudyDatabase.Restore(_folder.DatabasePath, null, _folder.DatabasePath, "then"));
    }

    [Fact]
    public async Task Log_of_the_replaced_database_goes_with_it()
    {
        var copy = await FillAsync();
        File.Delete(_folder.DatabasePath);
        ZipFile.ExtractToDirectory(Path.Combine(AppContext.BaseDirectory, "Storage", "LiteDb", "Files", "version-2.zip"), _folder.Folder);
        var aside = StudyDatabase.Restore(_folder.DatabasePath, null, copy, "then");
        Assert.Equal(["old"], Texts(_folder.DatabasePath));
        Assert.True(new DatabaseFiles(aside!).HasLog);
        Assert.Equal(new Inspected(2, false), Inspection.Require(new DatabaseFiles(aside!), 4, isThorough: true));
    }

    [Fact]
    public async Task Older_copy_with_a_log_is_restored_completely_and_updated_at_the_start()
    {
        await FillAsync();
        var copies = Directory.CreateDirectory(Path.Combine(_folder.Folder, "older")).FullName;
        ZipFile.ExtractToDirectory(Path.Combine(AppContext.BaseDirectory, "Storage", "LiteDb", "Files", "version-2.zip"), copies);
        StudyDatabase.Restore(_folder.DatabasePath, null, Path.Combine(copies, "study.db"), "then");
        var acknowledged = new Acknowledgements();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(copies, "lines.txt"), TestContext.Current.CancellationToken))
            acknowledged.Add(line);
        await using var database = _folder.Open(Workload.NextMoment);
        await acknowledged.AssertInAsync(database);
    }

    private async Task<string> FillAsync()
    {
        await using var database = _folder.Open();
        await database.Points.AddAsync(One, First, Ada, "old", Now);
        var copy = await database.NightlyCopies!.MakeAsync(new LocalDate(2026, 3, 25), 7, TestContext.Current.CancellationToken);
        await database.Points.AddAsync(One, First, Ada, "new", Now);
        return copy;
    }

    private static List<string> Texts(string path)
    {
        using var database = StudyDatabase.Open(path, (_, _) => null);
        return [.. database.Points.Of(One, First).Select(point => point.Text)];
    }
}
