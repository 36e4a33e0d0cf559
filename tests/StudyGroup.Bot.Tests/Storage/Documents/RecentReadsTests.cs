using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Documents;

public sealed class RecentReadsTests
{
    private static readonly GroupId Foreign = new(999);

    private readonly RecentReads<int, string?> _reads = new(maxItems: 6, _ => 1, group => group != Foreign);

    [Fact]
    public void Value_is_read_once_until_something_of_its_group_is_written()
    {
        Assert.Equal("first", _reads.Get(One, 1, () => "first"));
        Assert.Equal("first", _reads.Get(One, 1, NotRead));
        Assert.Equal("other", _reads.Get(Other, 1, () => "other"));
        _reads.Forget(One);
        Assert.Equal("second", _reads.Get(One, 1, () => "second"));
        Assert.Equal("other", _reads.Get(Other, 1, NotRead));
    }

    [Fact]
    public void Group_that_another_process_works_for_is_not_kept()
    {
        Assert.Equal("first", _reads.Get(Foreign, 1, () => "first"));
        Assert.Equal("second", _reads.Get(Foreign, 1, () => "second"));
    }

    [Fact]
    public void Value_that_was_read_while_something_was_written_is_read_again()
    {
        var reads = 0;
        Assert.Equal("2", _reads.Get(One, 1, () =>
        {
            if (++reads == 1) _reads.Forget(One);
            return $"{reads}";
        }));
        Assert.Equal("2", _reads.Get(One, 1, NotRead));
    }

    [Fact]
    public void Value_that_was_read_before_a_replacement_does_not_replace_it()
    {
        Assert.Equal("new", _reads.Get(One, 1, () =>
        {
            _reads.Replace(One, 1, "new");
            return "old";
        }));
        Assert.Equal("new", _reads.Get(One, 1, NotRead));
    }

    [Fact]
    public void Value_that_somebody_has_seen_is_not_replaced_by_one_that_was_read_earlier()
    {
        Assert.Equal("newer", _reads.Get(One, 1, () =>
        {
            _reads.Get(One, 1, () => "newer");
            return "older";
        }));
        Assert.Equal("newer", _reads.Get(One, 1, NotRead));
    }

    [Fact]
    public void Missing_value_is_not_kept()
    {
        Assert.Null(_reads.Get(One, 1, () => null));
        Assert.Equal("there", _reads.Get(One, 1, () => "there"));
    }

    [Fact]
    public void Read_beyond_the_limit_starts_over()
    {
        for (var key = 1; key <= 4; key++) _reads.Get(One, key, () => "kept");
        Assert.Equal("kept", _reads.Get(One, 4, () => "kept"));
        _reads.Get(Other, 1, () => "one too many");
        Assert.Equal("again", _reads.Get(One, 1, () => "again"));
        Assert.Equal("again", _reads.Get(One, 1, NotRead));
    }

    [Fact]
    public void Groups_without_a_value_count_towards_the_limit()
    {
        _reads.Get(One, 1, () => "kept");
        for (var group = 0UL; group < 5; group++) _reads.Get(new GroupId(2_000 + group), 1, () => null);
        Assert.Equal("again", _reads.Get(One, 1, () => "again"));
    }

    private static string NotRead() => throw new InvalidOperationException("It was read again.");
}
