namespace StudyGroup.Bot.Tests.Storage.Contracts;

public sealed class PostgresGroupsTests() : GroupsContract(new PostgresBackend());

public sealed class PostgresPointsTests() : PointsContract(new PostgresBackend());

public sealed class PostgresPostsTests() : PostsContract(new PostgresBackend());

public sealed class PostgresChangesTests() : ChangesContract(new PostgresBackend());

public sealed class PostgresDraftsTests() : DraftsContract(new PostgresBackend());

public sealed class PostgresAttendanceTests() : AttendanceContract(new PostgresBackend());

public sealed class PostgresSyllabusesTests() : SyllabusesContract(new PostgresBackend());

public sealed class PostgresSyncsTests() : SyncsContract(new PostgresBackend());

public sealed class PostgresWebPagesTests() : WebPagesContract(new PostgresBackend());

public sealed class PostgresPlacesTests() : PlacesContract(new PostgresBackend());

public sealed class PostgresNextBooksTests() : NextBooksContract(new PostgresBackend());

public sealed class PostgresBookVotesTests() : BookVotesContract(new PostgresBackend());

public sealed class PostgresMemberDataTests() : MemberDataContract(new PostgresBackend());

public sealed class PostgresSeasonsTests() : SeasonsContract(new PostgresBackend());
