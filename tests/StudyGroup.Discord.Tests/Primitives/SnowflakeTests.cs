using CsCheck;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Primitives;

public sealed class SnowflakeTests
{
    [Fact]
    public void An_id_knows_when_it_was_made() =>
        Assert.Equal(new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero), new Snowflake(175928847299117063).CreatedAt);

    [Fact]
    public void The_smallest_id_of_a_moment_is_made_at_it() =>
        Gen.Long[Snowflake.EpochMilliseconds, 4_000_000_000_000].Sample(milliseconds =>
            Snowflake.From(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)).CreatedAt.ToUnixTimeMilliseconds() == milliseconds);

    [Fact]
    public void What_is_written_is_read() => Gen.ULong.Sample(value => Snowflake.Parse(new Snowflake(value).ToString()).Value == value);
}
