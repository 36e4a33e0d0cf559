using CsCheck;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Primitives;

public sealed class SnowflakeTests
{
    [Fact]
    public void Id_tells_when_it_was_created() =>
        Assert.Equal(new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero), new Snowflake(175928847299117063).CreatedAt);

    [Fact]
    public void Smallest_id_of_a_moment_was_created_then() =>
        Gen.Long[Snowflake.EpochMilliseconds, 4_000_000_000_000].Sample(milliseconds =>
            Snowflake.From(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)).CreatedAt.ToUnixTimeMilliseconds() == milliseconds);

    [Fact]
    public void Id_survives_the_round_trip() => Gen.ULong.Sample(value => Snowflake.Parse(new Snowflake(value).ToString()).Value == value);
}
