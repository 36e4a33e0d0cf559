using StudyGroup.Core.Seminars;
using StudyGroup.StoreWriter;
using Xunit;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class DiskFullTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(600)] // KB: the file grows to it while it works
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
}
