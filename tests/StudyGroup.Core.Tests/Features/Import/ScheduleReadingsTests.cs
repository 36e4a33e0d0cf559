using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import;

public sealed class ScheduleReadingsTests
{
    private readonly ScheduleReadingCache _readings = new();

    [Fact]
    public async Task Text_is_read_once_for_everybody_who_asks_at_the_same_time()
    {
        var asked = Enumerable.Range(0, 50).Select(_ => Task.Run(() => _readings.ReadAsync(new GroupId(1), ["- 2026-12-04: Topic"])));

        Assert.All(await Task.WhenAll(asked), read => Assert.Equal("Topic", Assert.Single(read.Values).Seminars[0].Topic));
        Assert.Equal(1, _readings.Made);
    }

    [Fact]
    public async Task Groups_do_not_wait_for_each_other_for_good()
    {
        var asked = Enumerable.Range(0, 200)
            .Select(i => Task.Run(() => _readings.ReadAsync(new GroupId((ulong)i), [$"- 2026-12-04: Topic {i}"])));

        Assert.Equal(200, (await Task.WhenAll(asked)).Length);
        Assert.Equal(200, _readings.Made);
    }

    [Fact]
    public void Text_that_was_not_asked_for_lately_is_read_again()
    {
        for (var i = 0; i < 20; i++) _readings.Read($"Text {i}");
        _readings.Read("Text 19");
        Assert.Equal(20, _readings.Made);
        _readings.Read("Text 0");
        Assert.Equal(21, _readings.Made);
    }
}
