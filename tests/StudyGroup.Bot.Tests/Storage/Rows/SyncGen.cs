using CsCheck;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using static StudyGroup.Bot.Tests.Storage.Rows.ValueGen;

namespace StudyGroup.Bot.Tests.Storage.Rows;

/// <summary>Anything that is kept of READMEs that are followed.</summary>
internal static class SyncGen
{
    private static readonly Gen<Uri> OfUrl = Gen.Int[0, 1_000].Select(n => new Uri($"https://readers.example/{n}/README.md?x=%20{n}&y=ü"));

    public static readonly Gen<FollowedReadme> OfReadme = Gen.Select(
        OfUrl, OfDuration, Gen.ULong, Gen.Bool, OfNullableText,
        (url, every, channel, itself, series) => new FollowedReadme(url, every, new ChannelId(channel), itself) { Series = series });

    public static readonly Gen<Sync> OfSync = Gen.Select(
        Gen.ULong, OfUrl, OfInstant.Nullable(), OfText, Gen.Long.Nullable(), Gen.Int[0, 15],
        (group, url, looked, text, draft, flags) => new Sync
        {
            Group = new GroupId(group),
            Url = (flags & 1) == 0 ? null : url,
            Series = (flags & 1) == 0 ? null : text,
            LookedAt = looked,
            ETag = (flags & 2) == 0 ? null : text,
            Settled = (flags & 4) == 0 ? null : text + text,
            Problem = (flags & 8) == 0 ? null : text,
            Open = draft is { } id ? new OpenProposal(new DraftId(id), text, new ChannelId(~group)) : null,
        });
}
