using System.Diagnostics;
using NodaTime;
using StudyGroup.Bot.Storage;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.LiteDb.Files;

public sealed class CopiesTests : IDisposable
{
    private static readonly LocalDate Night = new(2026, 3, 25);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Copy_holds_exactly_what_was_acknowledged_before_it_while_writing_goes_on()
    {
        await using var database = _folder.Open();
        for (var n = 0; n < 200; n++)
            await database.Points.AddAsync(One, First, Ada, $"before {n}", Now);
        var copying = database.NightlyCopies!.MakeAsync(Night, 7, TestContext.Current.CancellationToken);
        var writing = Enumerable.Range(0, 300).Select(n => database.Points.AddAsync(One, First, Ada, $"meanwhile {n}", Now)).ToList();
        var copy = await copying;
        await Task.WhenAll(writing);

        using var copied = OpenCopy(copy);
        var points = copied.Points.Of(One, First);
        Assert.Equal(Enumerable.Range(0, 200).Select(n => $"before {n}"), points.Take(200).Select(point => point.Text));
        // The copy is of one moment: what it has of the rest is the beginning.
        Assert.Equal(Enumerable.Range(0, points.Count - 200).Select(n => $"meanwhile {n}"), points.Skip(200).Select(point => point.Text));
        await copied.Checked;
        Assert.False(copied.Failed.IsCompleted);
    }

    [Fact]
    public async Task Only_the_newest_copies_stay_and_other_files_are_left_alone()
    {
        var others = new[] { "study.db.mine.bak", "study.db.2026-03-99.bak", "other.db.2020-01-01.bak", "study.db.2020-01-01.bak.txt" };
        foreach (var other in others)
            await File.WriteAllTextAsync(Path.Combine(_folder.Folder, other), "mine", TestContext.Current.CancellationToken);
        await using var database = _folder.Open();
        for (var night = 0; night < 5; night++)
            await database.NightlyCopies!.MakeAsync(Night.PlusDays(night), 3, TestContext.Current.CancellationToken);
        var names = Directory.EnumerateFiles(_folder.Folder, "*.bak*").Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(
            others.Concat(["study.db.2026-03-27.bak", "study.db.2026-03-28.bak", "study.db.2026-03-29.bak"]).Order(StringComparer.Ordinal),
            names);
    }

    [Fact]
    public async Task Copies_go_into_the_folder_that_is_named()
    {
        var elsewhere = Path.Combine(_folder.Folder, "a", "copies");
        await using var database = StudyDatabase.Open(_folder.DatabasePath, (_, _) => null, elsewhere);
        var copy = await database.NightlyCopies!.MakeAsync(Night, 7, TestContext.Current.CancellationToken);
        Assert.Equal(Path.Combine(elsewhere, "study.db.2026-03-25.bak"), copy);
        Assert.True(database.NightlyCopies!.HasOf(Night));
        Assert.Equal([copy], Directory.EnumerateFiles(elsewhere));
    }

    [Fact]
    public async Task Copy_that_cannot_be_written_leaves_the_bot_running_and_the_older_copies_there()
    {
        await using var database = _folder.Open();
        await database.NightlyCopies!.MakeAsync(Night, 1, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(_folder.DatabasePath + ".2026-03-26.bak");
        var thrown = await Assert.ThrowsAsync<StorageException>(() =>
            database.NightlyCopies!.MakeAsync(Night.PlusDays(1), 1, TestContext.Current.CancellationToken));
        Assert.Contains("No copy of the database could be made", thrown.Message, StringComparison.Ordinal);
        Assert.True(database.NightlyCopies!.HasOf(Night));
        Assert.False(database.Failed.IsCompleted);
        await database.Points.AddAsync(One, First, Ada, "goes on", Now);
    }

    [Fact]
    public async Task Damage_that_a_copy_meets_in_the_database_stops_the_bot_and_makes_no_copy()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Nobody else can write the file there.");
        await using var database = _folder.Open();
        await database.Points.AddAsync(One, First, Ada, new string('x', 60_000), Now);
        var copy = await database.NightlyCopies!.MakeAsync(Night, 7, TestContext.Current.CancellationToken);
        var at = (await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken)).AsSpan().IndexOf("xxxxxxxx"u8);
        await OverwriteAsync(_folder.DatabasePath, at);

        var thrown = await Assert.ThrowsAsync<StorageException>(() =>
            database.NightlyCopies!.MakeAsync(Night.PlusDays(1), 7, TestContext.Current.CancellationToken));
        Assert.Same(thrown, await database.Failed);
        Assert.Contains("is damaged: row 1 of points can't be read", thrown.Message, StringComparison.Ordinal);
        Assert.Contains($"--restore \"{copy}\"", thrown.Message, StringComparison.Ordinal);
        Assert.False(database.NightlyCopies!.HasOf(Night.PlusDays(1)));
    }

    // With another program: .NET would ask for the lock that the bot holds.
    private static async Task OverwriteAsync(string path, int at)
    {
        using var dd = Process.Start(
            new ProcessStartInfo("dd", ["if=/dev/zero", $"of={path}", "bs=1", $"seek={at}", "count=8", "conv=notrunc"])
            {
                RedirectStandardError = true,
            })!;
        await dd.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, dd.ExitCode);
    }

    private StudyDatabase OpenCopy(string copy) =>
        StudyDatabase.Open(copy, (_, _) => null, Path.Combine(_folder.Folder, "none"));
}
