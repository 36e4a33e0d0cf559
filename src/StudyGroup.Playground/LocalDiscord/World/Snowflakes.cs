using System.Globalization;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// Generates ids that carry the world's time and never decrease, even if its clock goes back.
/// See https://docs.discord.com/developers/reference#snowflakes.
/// </summary>
internal sealed class Snowflakes(TimeProvider clock, IdTape? tape = null)
{
    private const long EpochMilliseconds = 1_420_070_400_000;

    // Discord has no ids with fewer than 17 digits, so a clock before 2015-01-28 counts as that day.
    private const long FirstMilliseconds = 2_400_000_000;

    private ulong _last;

    public ulong Next() => _last = tape?.Next(Make) ?? Make();

    /// <summary>An id of a guild on a certain shard, perhaps some milliseconds ahead of the clock.</summary>
    public ulong NextOn(int shard, int shards)
    {
        return _last = tape?.Next(MakeOn) ?? MakeOn();

        ulong MakeOn()
        {
            var id = Make();
            while (Sharding.ShardOf(id, shards) != shard)
                id += 1UL << 22;
            return id;
        }
    }

    private ulong Make()
    {
        var milliseconds = Math.Max(clock.GetUtcNow().ToUnixTimeMilliseconds() - EpochMilliseconds, FirstMilliseconds);
        return Math.Max(_last + 1, (ulong)milliseconds << 22);
    }

    public static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out ulong id) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;
}
