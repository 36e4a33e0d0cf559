namespace StudyGroup.Bot.Tests.Storage.Contracts;

public sealed class LiteDbGroupsTests() : GroupsContract(new LiteDbBackend());

public sealed class LiteDbPointsTests() : PointsContract(new LiteDbBackend());

public sealed class LiteDbPostsTests() : PostsContract(new LiteDbBackend());

public sealed class LiteDbChangesTests() : ChangesContract(new LiteDbBackend());

public sealed class LiteDbDraftsTests() : DraftsContract(new LiteDbBackend());

public sealed class LiteDbAttendanceTests() : AttendanceContract(new LiteDbBackend());

public sealed class LiteDbSyllabusesTests() : SyllabusesContract(new LiteDbBackend());

public sealed class LiteDbSyncsTests() : SyncsContract(new LiteDbBackend());

public sealed class LiteDbWebPagesTests() : WebPagesContract(new LiteDbBackend());

public sealed class LiteDbPlacesTests() : PlacesContract(new LiteDbBackend());

public sealed class LiteDbNextBooksTests() : NextBooksContract(new LiteDbBackend());

public sealed class LiteDbBookVotesTests() : BookVotesContract(new LiteDbBackend());

public sealed class LiteDbMemberDataTests() : MemberDataContract(new LiteDbBackend());

public sealed class LiteDbSeasonsTests() : SeasonsContract(new LiteDbBackend());
