using CsCheck;
using LiteDB;
using StudyGroup.Bot.Storage.Rows;
using Xunit;

namespace StudyGroup.Bot.Tests.Storage.Rows;

public sealed class RowChecksumTests
{
    private static readonly Gen<BsonDocument> OfRow = Gen.OneOf(
        RowGen.OfPost.Select(PostRow.Write),
        RowGen.OfGroup.Select(group => GroupRow.Write(group, null)),
        RowGen.OfChange.Select(ChangeRow.Write),
        RowGen.OfDraft.Select(DraftRow.Write));

    [Fact]
    public void Checksum_holds_after_a_row_went_through_bytes() => OfRow.Sample(
        row =>
        {
            RowChecksum.Set(row);
            Assert.True(RowChecksum.Holds(BsonSerializer.Deserialize(BsonSerializer.Serialize(row))));
        },
        iter: 200);

    [Fact]
    public void Checksum_does_not_depend_on_the_order_of_fields_or_on_the_width_of_numbers() => OfRow.Sample(
        row => Assert.Equal(RowChecksum.Of(row), RowChecksum.Of(Reversed(row).AsDocument)),
        iter: 200);

    [Fact]
    public void Single_flipped_bit_never_leaves_a_row_different_with_its_checksum_intact() =>
        Gen.Select(OfRow, Gen.Int[0, int.MaxValue]).Sample(
            (row, at) =>
            {
                RowChecksum.Set(row);
                var bytes = BsonSerializer.Serialize(row);
                bytes[at / 8 % bytes.Length] ^= (byte)(1 << (at % 8));
                if (TryRead(bytes) is { } read && RowChecksum.Holds(read))
                    Assert.Equal(JsonSerializer.Serialize(row), JsonSerializer.Serialize(read));
            },
            iter: 2_000);

    [Fact]
    public void Checksum_of_a_row_stays_what_docs_storage_says()
    {
        var row = new BsonDocument
        {
            ["_id"] = 17L,
            ["Text"] = "Why “ML”?",
            ["Votes"] = new BsonArray { 7L, 8L },
            ["Open"] = true,
            ["By"] = BsonValue.Null,
            ["Raw"] = new byte[] { 0, 255 },
        };
        Assert.Equal(Expected, RowChecksum.Of(row));
        row[RowChecksum.Field] = 1L;
        Assert.Equal(Expected, RowChecksum.Of(row));
    }

    [Fact]
    public void Field_that_this_version_does_not_know_is_covered()
    {
        var row = PostRow.Write(Examples.Post("a"));
        row["OfTheFuture"] = "yes";
        RowChecksum.Set(row);
        Assert.True(RowChecksum.Holds(row));
        row["OfTheFuture"] = "no";
        Assert.False(RowChecksum.Holds(row));
    }

    [Fact]
    public void Row_without_a_checksum_is_invalid() => Assert.False(RowChecksum.Holds(PostRow.Write(Examples.Post("a"))));

    private const long Expected = 5_468_713_796_726_434_294;

    private static BsonDocument? TryRead(byte[] bytes)
    {
        try
        {
            return BsonSerializer.Deserialize(bytes);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static BsonValue Reversed(BsonValue value) => value switch
    {
        { IsDocument: true } => new BsonDocument(value.AsDocument.Reverse().ToDictionary(pair => pair.Key, pair => Reversed(pair.Value))),
        { IsArray: true } => new BsonArray(value.AsArray.Select(Reversed)),
        { IsInt32: true } => value.AsInt64,
        _ => value,
    };
}
