using CsCheck;
using NodaTime;

namespace StudyGroup.Bot.Tests.Storage.Rows;

/// <summary>
/// Any values that records are made of. It depends on no other generators, so the order of initialization doesn't matter.
/// </summary>
internal static class ValueGen
{
    private static readonly string[] Nasty =
        [
            "", " ", "  padded\r\n", "\0", "a\0b", "\ud83d", "\ude00\ud83d", "👩‍👩‍👧‍👦", "مرحبا \u202e", "@everyone",
            "'; DROP TABLE points;--", "\ufeff", "\uffff",
        ];

    public static readonly Gen<string> OfText = Gen.OneOf(
        OneOf(Nasty), Gen.String, Gen.Char['\ud7f0', '\ue010'].Array[0, 9].Select(chars => new string(chars)));

    public static readonly Gen<Instant> OfInstant =
        Gen.Long[Instant.MinValue.ToUnixTimeTicks(), Instant.MaxValue.ToUnixTimeTicks()].Select(Instant.FromUnixTimeTicks);

    public static readonly Gen<string?> OfNullableText = Gen.OneOf(Gen.Const((string?)null), OfText.Select(text => (string?)text));

    public static readonly Gen<Duration> OfDuration = Gen.Long[0, 366 * NodaConstants.TicksPerDay].Select(Duration.FromTicks);

    /// <summary>One of some values.</summary>
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(n => values[n]);
}
