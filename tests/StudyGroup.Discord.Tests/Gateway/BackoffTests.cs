using CsCheck;
using StudyGroup.Discord.Gateway;

namespace StudyGroup.Discord.Tests.Gateway;

public sealed class BackoffTests
{
    [Fact]
    public void Wait_doubles_from_one_second_to_sixty() => Assert.Equal(
        [0, 1, 2, 4, 8, 16, 32, 60, 60],
        Enumerable.Range(0, 9).Select(failures => (int)Backoff.After(failures, chance: 1).TotalSeconds));

    [Fact]
    public void Wait_is_never_negative_or_longer_than_the_maximum() =>
        Gen.Select(Gen.Int, Gen.Double[0, 1]).Sample((failures, chance) =>
            Backoff.After(failures, chance) is var wait && wait >= TimeSpan.Zero && wait <= Backoff.MaxWait);
}
