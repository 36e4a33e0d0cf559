using LiteDB;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>What reads the rows of each collection.</summary>
internal static class RowReaders
{
    /// <summary>Reads a row of a collection; null for a collection whose rows aren't records, such as the counters.</summary>
    public static Func<BsonDocument, object>? Of(string collection) => collection switch
    {
        Schema.Groups => GroupRow.Read,
        Schema.Points => PointRow.Read,
        Schema.Posts => PostRow.Read,
        Schema.Changes => ChangeRow.Read,
        Schema.Drafts => DraftRow.Read,
        Schema.Attendance => AttendanceRow.Read,
        Schema.Syllabuses => SyllabusRow.Read,
        Schema.Syncs => SyncRow.Read,
        Schema.WebPages => WebPageRow.Read,
        Schema.Places => PlacesRow.Read,
        Schema.Seasons => SeasonRow.Read,
        Schema.NextBooks => NextBookRow.Read,
        Schema.BookVotes => BookVoteRow.Read,
        _ => null,
    };
}
