BEGIN TRANSACTION;
CREATE TABLE address_work (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	notice_number INTEGER NOT NULL, 
	returned_on DATE NOT NULL, 
	version_sent INTEGER NOT NULL, 
	version_then INTEGER NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	reason VARCHAR(40), 
	note VARCHAR, 
	hold_id INTEGER, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	decided_at DATETIME, 
	decided_by VARCHAR(40), 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_address_work PRIMARY KEY (id), 
	CONSTRAINT fk_address_work_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_address_work_hold_id FOREIGN KEY(hold_id) REFERENCES card_hold (id)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0008');
CREATE TABLE application (
	id INTEGER NOT NULL, 
	application_id VARCHAR(23) NOT NULL, 
	notice_number VARCHAR(9), 
	name VARCHAR NOT NULL, 
	kana VARCHAR NOT NULL, 
	birth_date DATE NOT NULL, 
	sex VARCHAR(40) NOT NULL, 
	postal_code VARCHAR(40) NOT NULL, 
	address VARCHAR NOT NULL, 
	address_detail VARCHAR NOT NULL, 
	channel VARCHAR(40) NOT NULL, 
	procedure VARCHAR(40) NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	stage VARCHAR(40) NOT NULL, 
	applied_on DATE NOT NULL, 
	produced_on DATE, 
	delivered_on DATE, 
	prepared_on DATE, 
	shelved_on DATE, 
	first_notice_on DATE, 
	last_notice_on DATE, 
	notices INTEGER NOT NULL, 
	returned_mail_on DATE, 
	handed_over_on DATE, 
	rejected_on DATE, 
	withdrawn_on DATE, 
	lapsed_on DATE, 
	disposed_on DATE, 
	national_recorded_on DATE, 
	custody_on DATE, 
	left_on DATE, 
	card_expires_on DATE, 
	certificates_expire_on DATE, 
	shelf_id INTEGER, 
	delivery_id INTEGER, 
	version INTEGER NOT NULL, 
	kana_key VARCHAR NOT NULL, 
	name_key VARCHAR NOT NULL, 
	given_key VARCHAR NOT NULL, 
	address_key VARCHAR NOT NULL, 
	CONSTRAINT pk_application PRIMARY KEY (id), 
	CONSTRAINT fk_application_delivery_id FOREIGN KEY(delivery_id) REFERENCES delivery (id), 
	CONSTRAINT fk_application_office_code FOREIGN KEY(office_code) REFERENCES office (code), 
	CONSTRAINT fk_application_shelf_id FOREIGN KEY(shelf_id) REFERENCES shelf_location (id), 
	CONSTRAINT uq_application_application_id UNIQUE (application_id), 
	CONSTRAINT uq_application_shelf_id UNIQUE (shelf_id)
);
INSERT INTO "application" VALUES(1,'00000000000000000001001','ABC001001','髙﨑　0子','タカサキ　アコ','1985-04-12','2','1208510','足立区中央本町一丁目1001番','','post','new','01','applied','2023-04-28',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアコ','高崎0子','0子','足立区中央本町一丁目1001番');
INSERT INTO "application" VALUES(2,'00000000000000000001002','ABC001002','髙﨑　1子','タカサキ　アアコ','1985-04-12','2','1208510','足立区中央本町一丁目1002番','','post','new','01','produced','2023-04-28','2023-05-08',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアコ','高崎1子','1子','足立区中央本町一丁目1002番');
INSERT INTO "application" VALUES(3,'00000000000000000001003','ABC001003','髙﨑　2子','タカサキ　アアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1003番','','post','new','01','delivered','2023-04-28','2023-05-08','2023-05-18',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアコ','高崎2子','2子','足立区中央本町一丁目1003番');
INSERT INTO "application" VALUES(4,'00000000000000000001004','ABC001004','髙﨑　3子','タカサキ　アアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1004番','','post','new','01','prepared','2023-04-28','2023-05-08','2023-05-18','2023-05-28',NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアコ','高崎3子','3子','足立区中央本町一丁目1004番');
INSERT INTO "application" VALUES(5,'00000000000000000001005','ABC001005','髙﨑　4子','タカサキ　アアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1005番','','post','new','01','shelved','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアコ','高崎4子','4子','足立区中央本町一丁目1005番');
INSERT INTO "application" VALUES(6,'00000000000000000001006','ABC001006','髙﨑　5子','タカサキ　アアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1006番','','post','new','01','notified','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアコ','高崎5子','5子','足立区中央本町一丁目1006番');
INSERT INTO "application" VALUES(7,'00000000000000000001007','ABC001007','髙﨑　6子','タカサキ　アアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1007番','','post','new','01','booked','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアコ','高崎6子','6子','足立区中央本町一丁目1007番');
INSERT INTO "application" VALUES(8,'00000000000000000001008','ABC001008','髙﨑　7子','タカサキ　アアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1008番','','post','new','01','present','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアコ','高崎7子','7子','足立区中央本町一丁目1008番');
INSERT INTO "application" VALUES(9,'00000000000000000001009','ABC001009','髙﨑　8子','タカサキ　アアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1009番','','post','new','01','checked','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアコ','高崎8子','8子','足立区中央本町一丁目1009番');
INSERT INTO "application" VALUES(10,'00000000000000000001010','ABC001010','髙﨑　9子','タカサキ　アアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1010番','','post','new','01','handed_over','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,'2023-06-26',NULL,NULL,NULL,NULL,NULL,'2023-05-18','2023-06-26','2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアコ','高崎9子','9子','足立区中央本町一丁目1010番');
INSERT INTO "application" VALUES(11,'00000000000000000001011','ABC001011','髙﨑　10子','タカサキ　アアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1011番','','post','new','01','returned_mail','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,'2023-06-26',NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアコ','高崎10子','10子','足立区中央本町一丁目1011番');
INSERT INTO "application" VALUES(12,'00000000000000000001012','ABC001012','髙﨑　11子','タカサキ　アアアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1012番','','post','new','01','rejected','2023-04-28',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,'2023-06-26',NULL,NULL,NULL,NULL,NULL,NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアアコ','高崎11子','11子','足立区中央本町一丁目1012番');
INSERT INTO "application" VALUES(13,'00000000000000000001013','ABC001013','髙﨑　12子','タカサキ　アアアアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1013番','','post','new','01','withdrawn','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,'2023-06-26',NULL,NULL,NULL,'2023-05-18','2023-06-26','2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアアアコ','高崎12子','12子','足立区中央本町一丁目1013番');
INSERT INTO "application" VALUES(14,'00000000000000000001014','ABC001014','髙﨑　13子','タカサキ　アアアアアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1014番','','post','new','01','lapsed','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,'2023-06-26',NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアアアアコ','高崎13子','13子','足立区中央本町一丁目1014番');
INSERT INTO "application" VALUES(15,'00000000000000000001015','ABC001015','髙﨑　14子','タカサキ　アアアアアアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1015番','','post','new','01','disposed','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,'2023-06-26',NULL,'2023-05-18','2023-06-26','2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアアアアアコ','高崎14子','14子','足立区中央本町一丁目1015番');
INSERT INTO "application" VALUES(16,'00000000000000000001016','ABC001016','足立　花子1','アダチ　ハナコア','1985-04-12','2','1208510','足立区中央本町一丁目1016番','','post','new','01','handed_over','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,'2023-06-27',NULL,NULL,NULL,NULL,NULL,'2023-05-18','2023-06-27','2033-04-12','2028-04-12',NULL,NULL,2,'アダチハナコア','足立花子1','花子1','足立区中央本町一丁目1016番');
INSERT INTO "application" VALUES(17,'00000000000000000001017','ABC001017','足立　花子2','アダチ　ハナコアア','1985-04-12','2','1208510','足立区中央本町一丁目1017番','','post','new','01','notified','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',2,NULL,3,'アダチハナコアア','足立花子2','花子2','足立区中央本町一丁目1017番');
INSERT INTO "application" VALUES(18,'00000000000000000001018','ABC001018','足立　花子10','アダチ　ハナコアアアアアアアアアア','1985-04-12','2','1208510','足立区中央本町一丁目1018番','','post','new','01','notified','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',3,NULL,3,'アダチハナコアアアアアアアアアア','足立花子10','花子10','足立区中央本町一丁目1018番');
INSERT INTO "application" VALUES(19,'00000000000000000001019','ABC001019','足立　花子11','アダチ　ハナコアアアアアアアアアアア','1985-04-12','2','1208510','足立区中央本町一丁目1019番','','post','new','01','booked','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',4,NULL,3,'アダチハナコアアアアアアアアアアア','足立花子11','花子11','足立区中央本町一丁目1019番');
INSERT INTO "application" VALUES(20,'00000000000000000001020','ABC001020','足立　花子12','アダチ　ハナコアアアアアアアアアアアア','1985-04-12','2','1208510','足立区中央本町一丁目1020番','','post','new','01','booked','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',5,NULL,2,'アダチハナコアアアアアアアアアアアア','足立花子12','花子12','足立区中央本町一丁目1020番');
INSERT INTO "application" VALUES(21,'00000000000000000001021','ABC001021','足立　花子','アダチ　ハナコ','1985-04-12','2','1208510','足立区中央本町一丁目1021番','','post','new','01','notified','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'アダチハナコ','足立花子','花子','足立区中央本町一丁目1021番');
INSERT INTO "application" VALUES(22,'00000000000000000001022','ABC001022','足立　花子','アダチ　ハナコ','1985-04-12','2','1208510','足立区中央本町一丁目1022番','','post','new','01','notified','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'アダチハナコ','足立花子','花子','足立区中央本町一丁目1022番');
CREATE TABLE audit_entry (
	sequence INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	action VARCHAR(40) NOT NULL, 
	subject VARCHAR NOT NULL, 
	detail VARCHAR NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_entry PRIMARY KEY (sequence)
);
INSERT INTO "audit_entry" VALUES(1,'2023-06-27 01:00:00.000000','s1','T1','ward_setting','ward_name','{"seals": {"ward_setting/ward_name": "d673917ab7b7087ba5837cd3142c30ff14549685a750752eff5c6bba6da41221"}, "value": "足立区"}','0217dfafd2179520daf7133d51963cc2807711ac8a3063761ba143c9cb07c82d');
INSERT INTO "audit_entry" VALUES(2,'2023-06-27 01:00:00.000000','w1','T1','handed_over','00000000000000000001016','{"seals": {"event/16/2": "03d640153535c82cfb3268b37bc3539caa0fe0b7e141632ebedce4a2586146d7", "handover/1": "3367329ea1e2836bbd44fe6cfd5d0b413d1ace6b3f78245c13e00ab8af002887"}, "version": 2}','f6e927dfef14ed9895c74881f63add6e2fd117306267b855878d22e7fdab60c7');
INSERT INTO "audit_entry" VALUES(3,'2023-06-27 01:00:00.000000','w1','T1','handed_over','00000000000000000001017','{"seals": {"event/17/2": "364dfa4704d06e6716db2251a6ba25ae869998612a0e64563747d8023d360898", "handover/2": "4cf68a8628d10eac7eeb61d8e90590773abbb0fc45a6d27c766b1d810bea00ea"}, "version": 2}','883c60006308b09ec22b9ab7de395e99cb242a30326b461823d54fe47548d108');
INSERT INTO "audit_entry" VALUES(4,'2023-06-27 01:00:00.000000','s1','T1','handover_reversed','00000000000000000001017','{"seals": {"event/17/3": "46b4c011a56a40d27183f5923a86e46e7c9babc716416bf2111f9d1e455d0874", "handover/2": "43d1cdbca0c44a6d95dff46cc35fe4a2c48240f2fd5c5e729083e462661fc3ef"}, "version": 3}','d496feb3cbfcd759bf34372bfc45bfdf8aceaf1219c79c0411ec31be826fcd68');
INSERT INTO "audit_entry" VALUES(5,'2023-06-27 01:00:00.000000','s1','T1','pull','00000000000000000001017','{"date": "2023-06-27", "place": "01", "pulled": 1, "reversed": 2, "seals": {"pulled/1": "61ad4c0f81d37fc858abb10bd8900e5a32ac99bdd534bac9f4e0bccdfc731217"}}','531faa2214fdd7497012bc756914f31ff065b5cd19ebc849ba9ef705ea11575e');
INSERT INTO "audit_entry" VALUES(6,'2023-06-27 01:00:00.000000','s1','T1','set_hours','01','{"from": "2023-06-27", "spans": 1, "weekdays": [0, 1, 2, 3, 4]}','2f3fc4874f81a5536acadc3266898ce5b1d3969eb84e16bb156c37cfa558815f');
INSERT INTO "audit_entry" VALUES(7,'2023-06-27 01:00:00.000000','s1','T1','set_weekends','01','{"wanted": true}','a8eff152a96b3b7ef046297623a1fa758d38a14972e93c10c5ec33acaf65cb12');
INSERT INTO "audit_entry" VALUES(8,'2023-06-27 01:00:00.000000','s1','T1','open_slots','01','{"from": "2023-06-28", "slots": 6, "until": "2023-06-28"}','6991904953aecf309bc2047110545b1c846ccc2d9a55fcf7bd8bbb705807068a');
INSERT INTO "audit_entry" VALUES(9,'2023-06-27 01:00:00.000000','w1','T1','booked','00000000000000000001018','{"seals": {"event/18/2": "5cfff1223312385960a5109e27d382ae4659948dc9217ed98a302fd66e7e05ac"}, "version": 2}','3f703ed22bfc21061a15efc15ca4ca8a8c99e91a05541b20a08fe9b5bd67525f');
INSERT INTO "audit_entry" VALUES(10,'2023-06-27 01:00:00.000000','w1','T1','booked','00000000000000000001019','{"seals": {"event/19/2": "671781b7321ea3714b96220ecad6135b897ccbd1b2b296758f234a0a6eb00ca8"}, "version": 2}','556accbbd506b7937e94f769e56d00143ab79870ed0e54abb9e891fb42e3f549');
INSERT INTO "audit_entry" VALUES(11,'2023-06-27 01:00:00.000000','w1','T1','booked','00000000000000000001020','{"seals": {"event/20/2": "3197b3d5e2a6225e8a6b2d05568bd455463f2cb744ac3b4c3707680298d7b638"}, "version": 2}','00a0709192fd138076bc588d96d525cd0a6a460beca5127ffb7633eae27f3c86');
INSERT INTO "audit_entry" VALUES(12,'2023-06-27 01:00:00.000000','w1','T1','booking_cancelled','00000000000000000001018','{"seals": {"event/18/3": "75009e518e6cf0ae7c697b1e3fafa4916edbd8a71594f995c59f1d3e194a6acd"}, "version": 3}','ea644ec359a84f96260dd25df883dc6568684e055644ed06e275b4fe9f1e6848');
INSERT INTO "audit_entry" VALUES(13,'2023-06-27 01:00:00.000000','w1','T1','rebooked','00000000000000000001019','{"seals": {"event/19/3": "4f09423ac6ee23f17217a7d84e7d9a5041fa5c9fe01a466ef58992a5110f58e9"}, "version": 3}','5adcac1cfd9b1665244b1585b158f7cd582f0d50513a13098e0d02f4aef123e5');
INSERT INTO "audit_entry" VALUES(14,'2023-06-27 01:00:00.000000','w1','T1','wait','00000000000000000001021','{}','5e7bce14eaec8bb34b6f8322bdebe35ce5e5d50bb4805e3f1435d2a8de0f74fb');
INSERT INTO "audit_entry" VALUES(15,'2023-06-27 01:00:00.000000','s1','T1','add_closure','1','{"calls": 1, "slots": 2}','9bd675f8713b8113067c65b7ca62d7cd9f13380ec5b49663161f381a2545e6be');
INSERT INTO "audit_entry" VALUES(16,'2023-06-27 01:00:00.000000','w1','T1','support_received','1','{"campaign": "points-2023", "kind": "points", "seals": {"support_session/1": "0a88e499328a25149bdcf4612c7075bee014b275fc2175c33c468b7b8716121d"}, "venue": "W1"}','a6475d569287d0031cc004d9a75a275fd6a37dbd0a005f6a9221570b7d43c0f4');
INSERT INTO "audit_entry" VALUES(17,'2023-06-27 01:00:00.000000','w1','T1','support_identified','1','{"seals": {"support_session/1": "ea2db3a843fb293397a47dcc6cdd909e5cba559aa53e00cd70719f6af6ad7264"}}','0dacbb26d71ba3497dc08e07b00d373e28d325344f5b69e724bf91abf9d19e5f');
INSERT INTO "audit_entry" VALUES(18,'2023-06-27 01:00:00.000000','w1','T1','support_started','1','{"seals": {"support_session/1": "c4c0bbd93686ff27f17f3c44f60401da1d25c5058044a5086ce62685d124948e"}}','9cd7487fc0364dc8fc7ad303deba8f84cfc7d537d4e013ee25eabb0ced91ba64');
INSERT INTO "audit_entry" VALUES(19,'2023-06-27 01:00:00.000000','s1','T1','incident_sample_loaded','1','{"seals": {"incident/1": "2ba42a98b936d59ffa02716bc0dcedb81b3da8b9f6c7bfde4d6f6ca9362fe9d8"}}','b6f673d37833e0b8d86ad1fdaafaf8e281584e70aa9d2153a5d195697a0d6b3c');
INSERT INTO "audit_entry" VALUES(20,'2023-06-27 01:00:00.000000','s1','T1','keep_rule_taken','1','{"name": "2回の通知", "seals": {"keep_rule/1": "ff29ef4d67e5afa0859dcf1e8ec87611d276fba64af392a3c443bec7fb13e559"}, "terms": "[{\"when\": \"always\", \"base\": \"first_notice\", \"months\": 12, \"days\": 0}, {\"when\": \"always\", \"base\": \"second_notice\", \"months\": 3, \"days\": 0}]", "valid_from": "2023-06-27"}','69a51a74019d5a83815bd37d2d30017d5201331298d9c9bbf597de356d590d73');
INSERT INTO "audit_entry" VALUES(21,'2023-06-27 01:00:00.000000','s1','T1','card_held','00000000000000000001022','{"asked_until": "", "reason": "海外出張", "seals": {"card_hold/1": "37b82e165ed400bdc2e9498dfa969fc2cf8633ec668357940dd402016659be53"}, "until": "2023-06-27"}','280cdd8caa1527ddb032e728ce98d720f165a0b203d0ee4e1c7266087cf62ba2');
INSERT INTO "audit_entry" VALUES(22,'2023-06-27 01:00:00.000000','w1','T1','error_entry','1','{"kind": "unknown_scan", "reason": "unknown_notice", "seals": {"error_entry/1": "b44b4ad9db25357b30b9689bd22f92daff25e23c3b6d29d59190eec7dcc55ed1"}}','5f6c236c9e6a2cc0d3add7773553a64d9f5a3b3e56f78258459569f5740cf4bb');
INSERT INTO "audit_entry" VALUES(23,'2023-06-27 01:00:00.000000','w1','T1','search','','{"hits": 15, "text": "タカサキ"}','557cd48c3c3055c77eb256ddb1a5d6f47cd2966504ebd82632ad95c4de19ad96');
CREATE TABLE audit_head (
	id INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_head PRIMARY KEY (id)
);
INSERT INTO "audit_head" VALUES(1,23,'557cd48c3c3055c77eb256ddb1a5d6f47cd2966504ebd82632ad95c4de19ad96');
CREATE TABLE booking (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	slot_id INTEGER NOT NULL, 
	seat_number INTEGER NOT NULL, 
	visit VARCHAR(32) NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	stage_before VARCHAR(40) NOT NULL, 
	walk_in BOOLEAN NOT NULL, 
	booked_at DATETIME NOT NULL, 
	booked_by VARCHAR(40) NOT NULL, 
	came_at DATETIME, 
	called_at DATETIME, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	cancelled_by VARCHAR(40), 
	reason VARCHAR, 
	moved_to INTEGER, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_booking PRIMARY KEY (id), 
	CONSTRAINT fk_booking_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_booking_moved_to FOREIGN KEY(moved_to) REFERENCES booking (id), 
	CONSTRAINT fk_booking_slot_id FOREIGN KEY(slot_id) REFERENCES slot (id)
);
INSERT INTO "booking" VALUES(1,18,1,1,'d9c0c01e4664497185849c91915fe039','01','2023-06-28',540,570,'cancelled','notified',0,'2023-06-27 01:00:00.000000','w1',NULL,NULL,'2023-06-27 01:00:00.000000','w1','person','都合',NULL,2);
INSERT INTO "booking" VALUES(2,19,2,1,'12568209d99248ed82674c3b3f0e7efe','01','2023-06-28',570,600,'moved','notified',0,'2023-06-27 01:00:00.000000','w1',NULL,NULL,'2023-06-27 01:00:00.000000','w1',NULL,NULL,4,2);
INSERT INTO "booking" VALUES(3,20,3,1,'5aaebb90bd214e1cbd76288ff7c543fc','01','2023-06-28',600,630,'booked','notified',0,'2023-06-27 01:00:00.000000','w1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "booking" VALUES(4,19,5,1,'12568209d99248ed82674c3b3f0e7efe','01','2023-06-28',660,690,'booked','notified',0,'2023-06-27 01:00:00.000000','w1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
CREATE TABLE box_emptied (
	id INTEGER NOT NULL, 
	delivery_id INTEGER, 
	office_code VARCHAR(40) NOT NULL, 
	cabinet VARCHAR(40), 
	box INTEGER, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	second_staff_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_box_emptied PRIMARY KEY (id), 
	CONSTRAINT fk_box_emptied_delivery_id FOREIGN KEY(delivery_id) REFERENCES delivery (id), 
	CONSTRAINT fk_box_emptied_office_code FOREIGN KEY(office_code) REFERENCES office (code)
);
CREATE TABLE campaign (
	id INTEGER NOT NULL, 
	code VARCHAR(40) NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	opens_on DATE NOT NULL, 
	claim_by DATE NOT NULL, 
	applied_by DATE, 
	expires_from DATE, 
	expires_until DATE, 
	inquiry_name VARCHAR NOT NULL, 
	inquiry_line VARCHAR(40) NOT NULL, 
	venues_a_week INTEGER NOT NULL, 
	sample BOOLEAN NOT NULL, 
	active BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_campaign PRIMARY KEY (id), 
	CONSTRAINT uq_campaign_code UNIQUE (code)
);
INSERT INTO "campaign" VALUES(1,'points-2023','マイナポイント第2弾','points','2022-06-30','2023-09-30','2023-02-28',NULL,NULL,'足立区マイナンバーダイヤル','03-5888-7707',4,0,1,1);
INSERT INTO "campaign" VALUES(2,'renewal-2026','カードと電子証明書の更新（2026年度）','renewal','2026-04-01','2027-03-31',NULL,'2026-04-01','2027-06-30','足立区マイナンバーダイヤル','03-5888-7707',4,1,0,1);
CREATE TABLE campaign_day (
	id INTEGER NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	on_date DATE NOT NULL, 
	venue_kind VARCHAR(40), 
	open BOOLEAN NOT NULL, 
	reason VARCHAR NOT NULL, 
	CONSTRAINT pk_campaign_day PRIMARY KEY (id), 
	CONSTRAINT fk_campaign_day_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
);
INSERT INTO "campaign_day" VALUES(1,1,'2023-09-30','permanent',1,'ポイント申込の最終日のため、土曜日だが例外として開設する。');
CREATE TABLE campaign_part (
	campaign_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	code VARCHAR(40) NOT NULL, 
	name VARCHAR NOT NULL, 
	amount INTEGER, 
	CONSTRAINT pk_campaign_part PRIMARY KEY (campaign_id, position), 
	CONSTRAINT fk_campaign_part_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT uq_campaign_part_campaign_id_code UNIQUE (campaign_id, code)
)
 WITHOUT ROWID

;
INSERT INTO "campaign_part" VALUES(1,1,'new_card','マイナンバーカードの新規取得',5000);
INSERT INTO "campaign_part" VALUES(1,2,'health_insurance','健康保険証としての利用申込み',7500);
INSERT INTO "campaign_part" VALUES(1,3,'bank_account','公金受取口座の登録',7500);
INSERT INTO "campaign_part" VALUES(2,1,'card_renewal','カードの更新',NULL);
INSERT INTO "campaign_part" VALUES(2,2,'certificate_renewal','電子証明書の更新',NULL);
INSERT INTO "campaign_part" VALUES(2,3,'pin_reset','暗証番号の再設定',NULL);
CREATE TABLE campaign_venue (
	campaign_id INTEGER NOT NULL, 
	venue_id INTEGER NOT NULL, 
	CONSTRAINT pk_campaign_venue PRIMARY KEY (campaign_id, venue_id), 
	CONSTRAINT fk_campaign_venue_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_campaign_venue_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id)
)
 WITHOUT ROWID

;
INSERT INTO "campaign_venue" VALUES(1,1);
INSERT INTO "campaign_venue" VALUES(1,2);
INSERT INTO "campaign_venue" VALUES(1,3);
INSERT INTO "campaign_venue" VALUES(1,4);
INSERT INTO "campaign_venue" VALUES(1,5);
INSERT INTO "campaign_venue" VALUES(1,6);
INSERT INTO "campaign_venue" VALUES(1,7);
INSERT INTO "campaign_venue" VALUES(1,8);
INSERT INTO "campaign_venue" VALUES(1,9);
INSERT INTO "campaign_venue" VALUES(1,10);
INSERT INTO "campaign_venue" VALUES(1,11);
INSERT INTO "campaign_venue" VALUES(1,12);
INSERT INTO "campaign_venue" VALUES(1,13);
INSERT INTO "campaign_venue" VALUES(1,14);
INSERT INTO "campaign_venue" VALUES(1,15);
INSERT INTO "campaign_venue" VALUES(1,16);
INSERT INTO "campaign_venue" VALUES(1,17);
INSERT INTO "campaign_venue" VALUES(1,18);
INSERT INTO "campaign_venue" VALUES(1,19);
INSERT INTO "campaign_venue" VALUES(1,20);
INSERT INTO "campaign_venue" VALUES(1,21);
INSERT INTO "campaign_venue" VALUES(1,22);
INSERT INTO "campaign_venue" VALUES(1,23);
INSERT INTO "campaign_venue" VALUES(1,24);
INSERT INTO "campaign_venue" VALUES(1,25);
INSERT INTO "campaign_venue" VALUES(1,26);
INSERT INTO "campaign_venue" VALUES(1,27);
INSERT INTO "campaign_venue" VALUES(1,28);
INSERT INTO "campaign_venue" VALUES(1,29);
INSERT INTO "campaign_venue" VALUES(1,30);
INSERT INTO "campaign_venue" VALUES(1,31);
INSERT INTO "campaign_venue" VALUES(1,32);
INSERT INTO "campaign_venue" VALUES(1,33);
INSERT INTO "campaign_venue" VALUES(1,34);
INSERT INTO "campaign_venue" VALUES(1,35);
INSERT INTO "campaign_venue" VALUES(1,36);
INSERT INTO "campaign_venue" VALUES(1,37);
INSERT INTO "campaign_venue" VALUES(1,38);
INSERT INTO "campaign_venue" VALUES(2,1);
INSERT INTO "campaign_venue" VALUES(2,2);
INSERT INTO "campaign_venue" VALUES(2,3);
INSERT INTO "campaign_venue" VALUES(2,4);
INSERT INTO "campaign_venue" VALUES(2,5);
INSERT INTO "campaign_venue" VALUES(2,6);
INSERT INTO "campaign_venue" VALUES(2,7);
INSERT INTO "campaign_venue" VALUES(2,8);
INSERT INTO "campaign_venue" VALUES(2,9);
INSERT INTO "campaign_venue" VALUES(2,10);
INSERT INTO "campaign_venue" VALUES(2,11);
INSERT INTO "campaign_venue" VALUES(2,12);
INSERT INTO "campaign_venue" VALUES(2,13);
INSERT INTO "campaign_venue" VALUES(2,14);
INSERT INTO "campaign_venue" VALUES(2,15);
INSERT INTO "campaign_venue" VALUES(2,16);
INSERT INTO "campaign_venue" VALUES(2,17);
INSERT INTO "campaign_venue" VALUES(2,18);
INSERT INTO "campaign_venue" VALUES(2,19);
INSERT INTO "campaign_venue" VALUES(2,20);
INSERT INTO "campaign_venue" VALUES(2,21);
INSERT INTO "campaign_venue" VALUES(2,22);
INSERT INTO "campaign_venue" VALUES(2,23);
INSERT INTO "campaign_venue" VALUES(2,24);
INSERT INTO "campaign_venue" VALUES(2,25);
INSERT INTO "campaign_venue" VALUES(2,26);
INSERT INTO "campaign_venue" VALUES(2,27);
INSERT INTO "campaign_venue" VALUES(2,28);
INSERT INTO "campaign_venue" VALUES(2,29);
INSERT INTO "campaign_venue" VALUES(2,30);
INSERT INTO "campaign_venue" VALUES(2,31);
INSERT INTO "campaign_venue" VALUES(2,32);
INSERT INTO "campaign_venue" VALUES(2,33);
INSERT INTO "campaign_venue" VALUES(2,34);
INSERT INTO "campaign_venue" VALUES(2,35);
INSERT INTO "campaign_venue" VALUES(2,36);
INSERT INTO "campaign_venue" VALUES(2,37);
INSERT INTO "campaign_venue" VALUES(2,38);
CREATE TABLE card_call (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	run_id INTEGER, 
	on_date DATE NOT NULL, 
	at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	outcome VARCHAR(40) NOT NULL, 
	note VARCHAR NOT NULL, 
	CONSTRAINT pk_card_call PRIMARY KEY (id), 
	CONSTRAINT fk_card_call_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_card_call_run_id FOREIGN KEY(run_id) REFERENCES notice_run (id)
);
CREATE TABLE card_hold (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	reason VARCHAR NOT NULL, 
	asked_until DATE, 
	until DATE, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	end_reason VARCHAR, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_card_hold PRIMARY KEY (id), 
	CONSTRAINT fk_card_hold_application_pk FOREIGN KEY(application_pk) REFERENCES application (id)
);
INSERT INTO "card_hold" VALUES(1,22,'海外出張',NULL,'2023-06-27','2023-06-27 01:00:00.000000','s1',NULL,NULL,NULL,1);
CREATE TABLE certificate_count (
	grain VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	minute INTEGER NOT NULL, 
	area VARCHAR(40) NOT NULL, 
	count INTEGER NOT NULL, 
	source VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_certificate_count PRIMARY KEY (grain, on_date, office_code, kind, minute, area), 
	CONSTRAINT fk_certificate_count_office_code FOREIGN KEY(office_code) REFERENCES certificate_office (code)
)
 WITHOUT ROWID

;
CREATE TABLE certificate_office (
	code VARCHAR(40) NOT NULL, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	convenience BOOLEAN NOT NULL, 
	active BOOLEAN NOT NULL, 
	CONSTRAINT pk_certificate_office PRIMARY KEY (code)
);
CREATE TABLE closure (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40), 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	reason VARCHAR NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	withdrawn_at DATETIME, 
	CONSTRAINT pk_closure PRIMARY KEY (id), 
	CONSTRAINT fk_closure_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "closure" VALUES(1,NULL,'2023-06-28 10:00:00.000000','2023-06-28 11:00:00.000000','停電','2023-06-27 01:00:00.000000','s1',NULL);
CREATE TABLE custody_day (
	office_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	age_0 INTEGER NOT NULL, 
	age_31 INTEGER NOT NULL, 
	age_91 INTEGER NOT NULL, 
	age_181 INTEGER NOT NULL, 
	age_366 INTEGER NOT NULL, 
	CONSTRAINT pk_custody_day PRIMARY KEY (office_code, on_date)
)
 WITHOUT ROWID

;
INSERT INTO "custody_day" VALUES('01','2023-05-18',19,0,0,0,0);
INSERT INTO "custody_day" VALUES('01','2023-06-18',-19,19,0,0,0);
INSERT INTO "custody_day" VALUES('01','2023-06-26',0,-3,0,0,0);
INSERT INTO "custody_day" VALUES('01','2023-06-27',0,-1,0,0,0);
INSERT INTO "custody_day" VALUES('01','2023-08-17',0,-15,15,0,0);
INSERT INTO "custody_day" VALUES('01','2023-11-15',0,0,-15,15,0);
INSERT INTO "custody_day" VALUES('01','2024-05-18',0,0,0,-15,15);
CREATE TABLE custody_tally (
	office_code VARCHAR(40) NOT NULL, 
	stage VARCHAR(40) NOT NULL, 
	notices INTEGER NOT NULL, 
	custody_on DATE NOT NULL, 
	count INTEGER NOT NULL, 
	CONSTRAINT pk_custody_tally PRIMARY KEY (office_code, stage, notices, custody_on)
)
 WITHOUT ROWID

;
INSERT INTO "custody_tally" VALUES('01','booked',1,'2023-05-18',3);
INSERT INTO "custody_tally" VALUES('01','checked',1,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','delivered',0,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','lapsed',1,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','notified',1,'2023-05-18',5);
INSERT INTO "custody_tally" VALUES('01','prepared',0,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','present',1,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','returned_mail',1,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','shelved',0,'2023-05-18',1);
CREATE TABLE day_end (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	pulled INTEGER NOT NULL, 
	handed_over INTEGER NOT NULL, 
	returned INTEGER NOT NULL, 
	left_otherwise INTEGER NOT NULL, 
	difference_reason VARCHAR, 
	ended_at DATETIME NOT NULL, 
	ended_by VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_day_end PRIMARY KEY (id), 
	CONSTRAINT fk_day_end_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
CREATE TABLE day_tally (
	item VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	count INTEGER NOT NULL, 
	CONSTRAINT pk_day_tally PRIMARY KEY (item, on_date)
)
 WITHOUT ROWID

;
INSERT INTO "day_tally" VALUES('applied','2023-04-28',22);
INSERT INTO "day_tally" VALUES('disposed','2023-06-26',1);
INSERT INTO "day_tally" VALUES('handed_over','2023-06-26',1);
INSERT INTO "day_tally" VALUES('handed_over','2023-06-27',1);
INSERT INTO "day_tally" VALUES('in_production','2023-04-28',22);
INSERT INTO "day_tally" VALUES('in_production','2023-05-08',-20);
INSERT INTO "day_tally" VALUES('in_production','2023-06-26',-1);
INSERT INTO "day_tally" VALUES('in_transit','2023-05-08',20);
INSERT INTO "day_tally" VALUES('in_transit','2023-05-18',-19);
INSERT INTO "day_tally" VALUES('rejected','2023-06-26',1);
INSERT INTO "day_tally" VALUES('uncollected','2023-05-18',19);
INSERT INTO "day_tally" VALUES('uncollected','2023-06-26',-3);
INSERT INTO "day_tally" VALUES('uncollected','2023-06-27',-1);
INSERT INTO "day_tally" VALUES('withdrawn','2023-06-26',1);
CREATE TABLE delivery (
	id INTEGER NOT NULL, 
	code VARCHAR(40) NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	announced INTEGER NOT NULL, 
	arrived_on DATE NOT NULL, 
	closed_at DATETIME, 
	closed_by VARCHAR(40), 
	difference_reason VARCHAR, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_delivery PRIMARY KEY (id), 
	CONSTRAINT fk_delivery_office_code FOREIGN KEY(office_code) REFERENCES office (code), 
	CONSTRAINT uq_delivery_code UNIQUE (code)
);
INSERT INTO "delivery" VALUES(1,'D001','01',3,'2023-06-27',NULL,NULL,NULL,1);
CREATE TABLE disposal (
	id INTEGER NOT NULL, 
	rule_id INTEGER NOT NULL, 
	as_of DATE NOT NULL, 
	place_code VARCHAR(40), 
	cards_before INTEGER NOT NULL, 
	cards_after INTEGER, 
	cards_came INTEGER, 
	cards_left INTEGER, 
	counted INTEGER, 
	difference_reason VARCHAR, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_disposal PRIMARY KEY (id), 
	CONSTRAINT fk_disposal_place_code FOREIGN KEY(place_code) REFERENCES office (code), 
	CONSTRAINT fk_disposal_rule_id FOREIGN KEY(rule_id) REFERENCES keep_rule (id)
);
CREATE TABLE disposal_card (
	disposal_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	disposable_from DATE NOT NULL, 
	why VARCHAR NOT NULL, 
	reason VARCHAR, 
	pulled_at DATETIME, 
	pulled_by VARCHAR(40), 
	disposed_at DATETIME, 
	disposed_by VARCHAR(40), 
	seconded_by VARCHAR(40), 
	ended_at DATETIME, 
	CONSTRAINT pk_disposal_card PRIMARY KEY (disposal_id, position), 
	CONSTRAINT fk_disposal_card_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_disposal_card_disposal_id FOREIGN KEY(disposal_id) REFERENCES disposal (id)
);
CREATE TABLE document (
	code VARCHAR(40) NOT NULL, 
	name_ja VARCHAR NOT NULL, 
	name_en VARCHAR NOT NULL, 
	document_class VARCHAR(40) NOT NULL, 
	photo BOOLEAN NOT NULL, 
	position INTEGER NOT NULL, 
	valid_from DATE NOT NULL, 
	valid_until DATE, 
	CONSTRAINT pk_document PRIMARY KEY (code)
);
INSERT INTO "document" VALUES('driving_licence','運転免許証','Driving licence','A',1,0,'2016-01-01',NULL);
INSERT INTO "document" VALUES('driving_history','運転経歴証明書（平成24年4月以降）','Driving history (since April 2012)','A',1,1,'2016-01-01',NULL);
INSERT INTO "document" VALUES('passport','旅券（パスポート）','Passport','A',1,2,'2016-01-01',NULL);
INSERT INTO "document" VALUES('my_number_card','マイナンバーカード（有効期間内）','My Number card (valid)','A',1,3,'2016-01-01',NULL);
INSERT INTO "document" VALUES('resident_register_card','住基カード（写真付き）','Resident card (photo)','A',1,4,'2016-01-01','2025-12-31');
INSERT INTO "document" VALUES('physical_disability','身体障害者手帳','Physical disability','A',1,5,'2016-01-01',NULL);
INSERT INTO "document" VALUES('mental_disability','精神障害者保健福祉手帳','Mental disability','A',1,6,'2016-01-01',NULL);
INSERT INTO "document" VALUES('intellectual_disability','療育手帳（愛の手帳）','Intellectual disability','A',1,7,'2016-01-01',NULL);
INSERT INTO "document" VALUES('residence_card','在留カード','Residence card','A',1,8,'2016-01-01',NULL);
INSERT INTO "document" VALUES('special_permanent_resident','特別永住者証明書','Special permanent resident','A',1,9,'2016-01-01',NULL);
INSERT INTO "document" VALUES('landing_permit','一時庇護・仮滞在許可書','Refuge or provisional stay','A',1,10,'2016-01-01',NULL);
INSERT INTO "document" VALUES('health_insurance','健康保険証','Health insurance','B',0,11,'2016-01-01','2025-12-01');
INSERT INTO "document" VALUES('health_insurance_confirmation','資格確認書（健康保険）','Insurance confirmation','B',0,12,'2024-12-02',NULL);
INSERT INTO "document" VALUES('late_elderly_insurance','後期高齢者医療保険証','Late elderly insurance','B',0,13,'2016-01-01','2025-07-31');
INSERT INTO "document" VALUES('care_insurance','介護保険被保険者証','Care insurance','B',0,14,'2016-01-01',NULL);
INSERT INTO "document" VALUES('pension_book','年金手帳・番号通知書','Pension book or number','B',0,15,'2016-01-01',NULL);
INSERT INTO "document" VALUES('pension_certificate','年金証書','Pension certificate','B',0,16,'2016-01-01',NULL);
INSERT INTO "document" VALUES('medical_certificate','医療証（子ども医療証など）','Medical benefit','B',0,17,'2016-01-01',NULL);
INSERT INTO "document" VALUES('child_allowance','児童扶養手当証書','Child allowance','B',0,18,'2016-01-01',NULL);
INSERT INTO "document" VALUES('public_assistance','生活保護受給証明書','Public assistance','B',0,19,'2016-01-01',NULL);
INSERT INTO "document" VALUES('mother_child_handbook','母子健康手帳','Mother and child book','B',0,20,'2016-01-01',NULL);
INSERT INTO "document" VALUES('student_card_photo','学生証（写真付き）','Student card (photo)','B',1,21,'2016-01-01',NULL);
INSERT INTO "document" VALUES('student_card','学生証（写真なし）','Student card (no photo)','B',0,22,'2016-01-01',NULL);
INSERT INTO "document" VALUES('employee_card_photo','社員証（写真付き）','Employee card (photo)','B',1,23,'2016-01-01',NULL);
INSERT INTO "document" VALUES('employee_card','社員証（写真なし）','Employee card (no photo)','B',0,24,'2016-01-01',NULL);
INSERT INTO "document" VALUES('photo_certificate','顔写真証明書','Photo certificate','B',1,25,'2018-01-01',NULL);
INSERT INTO "document" VALUES('bank_book','預金通帳','Bank book','B',0,26,'2016-01-01',NULL);
INSERT INTO "document" VALUES('mandate_on_notice','委任状（交付通知書の委任状欄）','Mandate written on the notice','mandate',0,27,'2016-01-01',NULL);
INSERT INTO "document" VALUES('mandate_letter','委任状（別紙）','Mandate as a letter','mandate',0,28,'2016-01-01',NULL);
INSERT INTO "document" VALUES('family_register','戸籍謄本（親権者・本籍が他市区町村）','Family register (parent; kept elsewhere)','authority',0,29,'2016-01-01',NULL);
INSERT INTO "document" VALUES('own_register','区の記録で親権を確認（本籍が区内または同一世帯）','Parenthood seen in the ward''s own records','authority',0,30,'2016-01-01',NULL);
INSERT INTO "document" VALUES('guardian_register','登記事項証明書（成年後見・未成年後見）','Certificate of registered guardianship','guardianship',0,31,'2016-01-01',NULL);
INSERT INTO "document" VALUES('family_court_ruling','家庭裁判所の審判書と確定証明書','Family court ruling with certificate of finality','guardianship',0,32,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_hospital','長期入院（入院診療計画書・領収書など）','In hospital (plan of treatment or receipt)','reason',0,33,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_illness','病気（診断書など）','Illness (medical certificate)','reason',0,34,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_disability','障害（障害者手帳・受給者証など）','Disability (certificate)','reason',0,35,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_facility','施設入所（入所を証する書類）','Lives in a facility (proof of admission)','reason',0,36,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_care','要介護・要支援認定（介護保険証・認定結果通知書）','Certified need of care','reason',0,37,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_aged_75','75歳以上（委任状に外出困難の記載）','Aged 75 and over (mandate says so)','reason',0,38,'2023-04-01',NULL);
INSERT INTO "document" VALUES('reason_pregnant','妊娠（母子健康手帳・妊婦健診の記録）','Pregnancy (handbook or check-up record)','reason',0,39,'2023-04-01',NULL);
INSERT INTO "document" VALUES('reason_preschool_to_junior','未就学児・小学生・中学生','Below school age, elementary or junior high school pupil','reason',0,40,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_high_school','高校生・高専生（学生証・在学証明書）','High school or technical college student','reason',0,41,'2023-04-01',NULL);
INSERT INTO "document" VALUES('reason_abroad','海外留学・長期出張・長期乗船（査証・辞令など）','Study abroad, long business trip or voyage','reason',0,42,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_ward','成年被後見人・被保佐人・被補助人（登記事項証明書）','Adult ward, or person under curatorship or assistance','reason',0,43,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_withdrawn','ひきこもり（公的な支援機関の証明）','Withdrawn from society (statement by a public body)','reason',0,44,'2023-04-01',NULL);
CREATE TABLE document_rule (
	id INTEGER NOT NULL, 
	"case" VARCHAR(40) NOT NULL, 
	party VARCHAR(40) NOT NULL, 
	alternatives VARCHAR NOT NULL, 
	valid_from DATE NOT NULL, 
	valid_until DATE, 
	CONSTRAINT pk_document_rule PRIMARY KEY (id)
);
INSERT INTO "document_rule" VALUES(1,'applicant','person','A1|B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(2,'legal_representative_minor','person','A1|B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(3,'legal_representative_minor','representative','authority1+A1|authority1+B2|guardianship1+A1|guardianship1+B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(4,'legal_representative_ward','person','A1|B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(5,'legal_representative_ward','representative','guardianship1+A1|guardianship1+B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(6,'representative','person','A2|A1+B1|B3+photo1','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(7,'representative','representative','reason1+mandate1+A2|reason1+mandate1+A1+B1|reason1+authority1+A2|reason1+authority1+A1+B1|reason1+guardianship1+A2|reason1+guardianship1+A1+B1','2016-01-01',NULL);
CREATE TABLE error_entry (
	id INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	reason VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	place VARCHAR(40) NOT NULL, 
	application_pk INTEGER, 
	other_pk INTEGER, 
	text VARCHAR NOT NULL, 
	closed_at DATETIME, 
	closed_by VARCHAR(40), 
	whose_pk INTEGER, 
	whose_note VARCHAR, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_error_entry PRIMARY KEY (id), 
	CONSTRAINT fk_error_entry_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_error_entry_other_pk FOREIGN KEY(other_pk) REFERENCES application (id), 
	CONSTRAINT fk_error_entry_whose_pk FOREIGN KEY(whose_pk) REFERENCES application (id)
);
INSERT INTO "error_entry" VALUES(1,'unknown_scan','unknown_notice','2023-06-27 01:00:00.000000','w1','T1','01',NULL,NULL,'X1',NULL,NULL,NULL,NULL,1);
CREATE TABLE event (
	application_pk INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	on_date DATE NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	place VARCHAR(40) NOT NULL, 
	operation VARCHAR(32) NOT NULL, 
	detail VARCHAR NOT NULL, 
	CONSTRAINT pk_event PRIMARY KEY (application_pk, version), 
	CONSTRAINT fk_event_application_pk FOREIGN KEY(application_pk) REFERENCES application (id)
)
 WITHOUT ROWID

;
INSERT INTO "event" VALUES(1,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','4374712ab0ec4b4997f5975af999fb9d','{"set": {"notices":0,"stage":"applied","applied_on":"2023-04-28"}}');
INSERT INTO "event" VALUES(2,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','9d36677507724abaae24ceaad4672fa5','{"set": {"notices":0,"stage":"produced","applied_on":"2023-04-28","produced_on":"2023-05-08"}}');
INSERT INTO "event" VALUES(3,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','e672cba0409840858755e4bf768fa065','{"set": {"notices":0,"stage":"delivered","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(4,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','c2c2c482ea0148d1a38894b3bf39e1fc','{"set": {"notices":0,"stage":"prepared","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(5,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','01ce1f1949624289ab4b9966cb99dd79','{"set": {"notices":0,"stage":"shelved","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(6,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','3eb2d6f17f4e41b3a0965cd7b43d872f','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(7,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','c8619655eb5342989aa81d1035210cb5','{"set": {"notices":1,"stage":"booked","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(8,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','77f1823401f44aa79e4625f01762586b','{"set": {"notices":1,"stage":"present","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(9,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','6290263b6d3c4680afe51a680043c84a','{"set": {"notices":1,"stage":"checked","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(10,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','ba10123945f243f49701105675be8185','{"set": {"notices":1,"stage":"handed_over","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","handed_over_on":"2023-06-26","last_notice_on":"2023-06-17","custody_on":"2023-05-18","left_on":"2023-06-26"}}');
INSERT INTO "event" VALUES(11,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','c5bb603a74b24b26bd1243ad9042cbc9','{"set": {"notices":1,"stage":"returned_mail","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","returned_mail_on":"2023-06-26","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(12,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','0c8b11a851c549c6908b7cc9e1fb5c9b','{"set": {"notices":0,"stage":"rejected","applied_on":"2023-04-28","rejected_on":"2023-06-26"}}');
INSERT INTO "event" VALUES(13,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','f53ba34c32a04ca8903c8e7a2de007ae','{"set": {"notices":1,"stage":"withdrawn","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","withdrawn_on":"2023-06-26","last_notice_on":"2023-06-17","custody_on":"2023-05-18","left_on":"2023-06-26"}}');
INSERT INTO "event" VALUES(14,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','6f54747a5137454a93251a4af6d3a068','{"set": {"notices":1,"stage":"lapsed","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","lapsed_on":"2023-06-26","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(15,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','29ef2db4b4aa4bcfbb8063a6084492e1','{"set": {"notices":1,"stage":"disposed","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","disposed_on":"2023-06-26","last_notice_on":"2023-06-17","custody_on":"2023-05-18","left_on":"2023-06-26"}}');
INSERT INTO "event" VALUES(16,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','15638498712444858f3997d561a2e05f','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(16,2,'handed_over','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','78f4feece09f46d9a9fbaaeb7af9a608','{"set": {"stage": "handed_over", "handed_over_on": "2023-06-27", "left_on": "2023-06-27", "shelf_id": null}, "was": {"stage": "notified", "handed_over_on": null, "left_on": null, "shelf_id": 1}, "case": "applicant"}');
INSERT INTO "event" VALUES(17,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','8e897fddcd8743dbab665e47ab34fc68','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(17,2,'handed_over','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','435ba157c72840ce8739dcfc3c459dab','{"set": {"stage": "handed_over", "handed_over_on": "2023-06-27", "left_on": "2023-06-27", "shelf_id": null}, "was": {"stage": "notified", "handed_over_on": null, "left_on": null, "shelf_id": 2}, "case": "applicant"}');
INSERT INTO "event" VALUES(17,3,'handover_reversed','2023-06-27 01:00:00.000000','2023-06-27','s1','T1','01','b8d03a8e67d24267af894a3cc179b71e','{"set": {"stage": "notified", "left_on": null, "shelf_id": 2, "handed_over_on": null}, "was": {"stage": "handed_over", "left_on": "2023-06-27", "shelf_id": null, "handed_over_on": "2023-06-27"}, "reason": "姉に渡した"}');
INSERT INTO "event" VALUES(18,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','25b5426f6fc74c7ea6397080bb7dbd03','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(18,2,'booked','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','d9c0c01e4664497185849c91915fe039','{"set": {"stage": "booked"}, "was": {"stage": "notified"}, "booking": 1, "slot": {"place": "01", "date": "2023-06-28", "starts": 540}}');
INSERT INTO "event" VALUES(18,3,'booking_cancelled','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','d3f7185ba92a4c0b80c43dd8fcdc9724','{"set": {"stage": "notified"}, "was": {"stage": "booked"}, "booking": 1, "by": "person", "slot": {"place": "01", "date": "2023-06-28", "starts": 540}}');
INSERT INTO "event" VALUES(19,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','12f86824afe443a59dd4ba830bac8a40','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(19,2,'booked','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','12568209d99248ed82674c3b3f0e7efe','{"set": {"stage": "booked"}, "was": {"stage": "notified"}, "booking": 2, "slot": {"place": "01", "date": "2023-06-28", "starts": 570}}');
INSERT INTO "event" VALUES(19,3,'rebooked','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','965a85a680b04c6f9a9fd6d3a2eeaf14','{"set": {}, "was": {}, "from": {"place": "01", "date": "2023-06-28", "starts": 570}, "to": {"place": "01", "date": "2023-06-28", "starts": 660}}');
INSERT INTO "event" VALUES(20,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','601b7dd5eab24e57b177b4ccf7a6b52f','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(20,2,'booked','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','5aaebb90bd214e1cbd76288ff7c543fc','{"set": {"stage": "booked"}, "was": {"stage": "notified"}, "booking": 3, "slot": {"place": "01", "date": "2023-06-28", "starts": 600}}');
INSERT INTO "event" VALUES(21,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','bd8e985a5d384d26afebf69c26e5be76','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(22,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','c71776504b1148efb5795c41354f792b','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
CREATE TABLE forecast_plan (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	terms VARCHAR NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	removed_at DATETIME, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_forecast_plan PRIMARY KEY (id)
);
CREATE TABLE forecast_result (
	"key" VARCHAR(64) NOT NULL, 
	as_of DATE NOT NULL, 
	made_at DATETIME NOT NULL, 
	result VARCHAR NOT NULL, 
	CONSTRAINT pk_forecast_result PRIMARY KEY ("key")
);
CREATE TABLE handover (
	id INTEGER NOT NULL, 
	operation VARCHAR(32) NOT NULL, 
	application_pk INTEGER NOT NULL, 
	seen_version INTEGER NOT NULL, 
	"case" VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	on_date DATE NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	second_staff_id VARCHAR(40), 
	second_reason VARCHAR(40), 
	terminal VARCHAR(40) NOT NULL, 
	place VARCHAR(40) NOT NULL, 
	notice_scan VARCHAR NOT NULL, 
	card_scan VARCHAR NOT NULL, 
	old_card VARCHAR(40) NOT NULL, 
	national_recorded_on DATE, 
	national_recorded_by VARCHAR(40), 
	reversed_at DATETIME, 
	reversed_by VARCHAR(40), 
	reversed_reason VARCHAR, 
	CONSTRAINT pk_handover PRIMARY KEY (id), 
	CONSTRAINT fk_handover_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT uq_handover_operation UNIQUE (operation)
);
INSERT INTO "handover" VALUES(1,'78f4feece09f46d9a9fbaaeb7af9a608',16,1,'applicant','2023-06-27 01:00:00.000000','2023-06-27','w1',NULL,NULL,'T1','01','ABC001016','K00000000000000000001016','none',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "handover" VALUES(2,'435ba157c72840ce8739dcfc3c459dab',17,1,'applicant','2023-06-27 01:00:00.000000','2023-06-27','w1',NULL,NULL,'T1','01','ABC001017','K00000000000000000001017','none',NULL,NULL,'2023-06-27 01:00:00.000000','s1','姉に渡した');
CREATE TABLE handover_tick (
	handover_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	party VARCHAR(40) NOT NULL, 
	document_code VARCHAR(40), 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_handover_tick PRIMARY KEY (handover_id, number), 
	CONSTRAINT fk_handover_tick_handover_id FOREIGN KEY(handover_id) REFERENCES handover (id)
);
INSERT INTO "handover_tick" VALUES(1,1,'document','person','driving_licence','2023-06-27 01:00:00.000000','w1');
INSERT INTO "handover_tick" VALUES(1,2,'face_card_name','person',NULL,'2023-06-27 01:00:00.000000','w1');
INSERT INTO "handover_tick" VALUES(2,1,'document','person','driving_licence','2023-06-27 01:00:00.000000','w1');
INSERT INTO "handover_tick" VALUES(2,2,'face_card_name','person',NULL,'2023-06-27 01:00:00.000000','w1');
CREATE TABLE holiday (
	on_date DATE NOT NULL, 
	name VARCHAR NOT NULL, 
	CONSTRAINT pk_holiday PRIMARY KEY (on_date)
);
CREATE TABLE import_profile (
	name VARCHAR NOT NULL, 
	mapping VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_import_profile PRIMARY KEY (name)
);
CREATE TABLE incident (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	happened_on DATE, 
	noticed_on DATE NOT NULL, 
	summary VARCHAR NOT NULL, 
	cause VARCHAR NOT NULL, 
	measures VARCHAR NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	sample BOOLEAN NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	closed_at DATETIME, 
	closed_by VARCHAR(40), 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_incident PRIMARY KEY (id)
);
INSERT INTO "incident" VALUES(1,'コンビニ交付での証明書の誤交付（足立区・令和5年）','misissued','2023-03-22','2023-04-28','コンビニエンスストアで証明書を請求した人に、別の人の証明書が印刷されて渡った。3月22日に住民票の写しが1件（3名分）、4月18日に印鑑登録証明書が1件（1名分）、あわせて2件4名分の個人情報が漏れた。
この件は、公開された区民委員会報告資料（令和5年6月27日）から作った記入例で、個人情報を含まない。','住民記録の異動の更新と、2件以上のコンビニ交付の印刷処理が同じ瞬間に走ると、作成中の印刷イメージが別の人のもので上書きされる不具合がプログラムにあった。','1　交付の停止と点検
4月30日までに交付システムの総点検を終え、国の要請を受けて5月27日にシステムを止めて再点検を終えた。
2　事業者に求めた機能
（1）交付エラーを検知したときに、対象者の発行状況をシステムの中ですぐに確認できるようにする。
（2）発行の最終段階で、請求した人と発行された証明書の人が同じであることを確かめ、違えば出さないようにする。導入のときは十分に検証する。','open',1,'2023-06-27 01:00:00.000000','s1',NULL,NULL,1);
CREATE TABLE incident_case (
	id INTEGER NOT NULL, 
	incident_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	on_date DATE NOT NULL, 
	papers INTEGER NOT NULL, 
	persons INTEGER NOT NULL, 
	paper_kind VARCHAR NOT NULL, 
	personal_data VARCHAR NOT NULL, 
	whereabouts VARCHAR NOT NULL, 
	done VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_incident_case PRIMARY KEY (id), 
	CONSTRAINT fk_incident_case_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id)
);
INSERT INTO "incident_case" VALUES(1,1,1,'2023-03-22',1,3,'住民票の写し','氏名、住所、生年月日、性別、続柄、本籍など','その日にコンビニエンスストアに届けられ、4月28日に区が回収','4月29日に職員が訪ねて謝罪し、理解を得た',1);
INSERT INTO "incident_case" VALUES(2,1,2,'2023-04-18',1,1,'印鑑登録証明書','氏名、住所、生年月日、登録した印影','受け取った人が自宅で細かく切って処分','4月29日に職員が訪ねて謝罪し、理解を得た',1);
CREATE TABLE incident_deadline (
	id INTEGER NOT NULL, 
	incident_id INTEGER NOT NULL, 
	authority VARCHAR NOT NULL, 
	source VARCHAR, 
	due_on DATE NOT NULL, 
	done_on DATE, 
	done_by VARCHAR(40), 
	note VARCHAR, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_incident_deadline PRIMARY KEY (id), 
	CONSTRAINT fk_incident_deadline_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id)
);
INSERT INTO "incident_deadline" VALUES(1,1,'個人情報保護委員会　速報','個人情報の保護に関する法律第68条第1項・同法施行規則第44条第1項','2023-05-03',NULL,NULL,'委員会報告に記載がないため、例では記録しない。',1);
INSERT INTO "incident_deadline" VALUES(2,1,'個人情報保護委員会　確報','個人情報の保護に関する法律第68条第1項・同法施行規則第44条第2項','2023-05-28',NULL,NULL,'委員会報告に記載がないため、例では記録しない。',1);
CREATE TABLE incident_error (
	incident_id INTEGER NOT NULL, 
	error_entry_id INTEGER NOT NULL, 
	CONSTRAINT pk_incident_error PRIMARY KEY (incident_id, error_entry_id), 
	CONSTRAINT fk_incident_error_error_entry_id FOREIGN KEY(error_entry_id) REFERENCES error_entry (id), 
	CONSTRAINT fk_incident_error_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id)
)
 WITHOUT ROWID

;
CREATE TABLE incident_person (
	incident_id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	told_on DATE, 
	told_by VARCHAR(40), 
	note VARCHAR, 
	CONSTRAINT pk_incident_person PRIMARY KEY (incident_id, application_pk), 
	CONSTRAINT fk_incident_person_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_incident_person_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id)
)
 WITHOUT ROWID

;
CREATE TABLE incident_step (
	id INTEGER NOT NULL, 
	incident_id INTEGER NOT NULL, 
	on_date DATE NOT NULL, 
	minute INTEGER, 
	text VARCHAR NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_incident_step PRIMARY KEY (id), 
	CONSTRAINT fk_incident_step_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id)
);
INSERT INTO "incident_step" VALUES(1,1,'2023-01-04',NULL,'富士通Japan（株）のコンビニ交付システムの利用を始める。','2023-06-27 01:00:00.000000','s1');
INSERT INTO "incident_step" VALUES(2,1,'2023-03-27',NULL,'都外の自治体でコンビニ交付の誤交付が起きる。','2023-06-27 01:00:00.000000','s1');
INSERT INTO "incident_step" VALUES(3,1,'2023-04-21',NULL,'事業者が区の交付システムを点検し、別の人の証明書が出るおそれのあるプログラムを見つける。','2023-06-27 01:00:00.000000','s1');
INSERT INTO "incident_step" VALUES(4,1,'2023-04-22',NULL,'そのプログラムを直し、1月4日以降の交付を調べ始める。','2023-06-27 01:00:00.000000','s1');
INSERT INTO "incident_step" VALUES(5,1,'2023-04-28',NULL,'2件4名分の個人情報が漏れていたことが分かる。3月22日の証明書を区が回収する。','2023-06-27 01:00:00.000000','s1');
INSERT INTO "incident_step" VALUES(6,1,'2023-04-29',NULL,'職員が漏えいのあった区民を訪ねて謝罪し、理解を得る。','2023-06-27 01:00:00.000000','s1');
INSERT INTO "incident_step" VALUES(7,1,'2023-04-30',NULL,'交付システムの総点検を終える。','2023-06-27 01:00:00.000000','s1');
INSERT INTO "incident_step" VALUES(8,1,'2023-05-01',NULL,'謝罪会見を開く。','2023-06-27 01:00:00.000000','s1');
INSERT INTO "incident_step" VALUES(9,1,'2023-05-27',NULL,'国の要請による交付システムの再点検を終える。','2023-06-27 01:00:00.000000','s1');
CREATE TABLE keep_rule (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	valid_from DATE NOT NULL, 
	terms VARCHAR NOT NULL, 
	next_open_day BOOLEAN NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_keep_rule PRIMARY KEY (id), 
	CONSTRAINT uq_keep_rule_valid_from UNIQUE (valid_from)
);
INSERT INTO "keep_rule" VALUES(1,'2回の通知','2023-06-27','[{"when": "always", "base": "first_notice", "months": 12, "days": 0}, {"when": "always", "base": "second_notice", "months": 3, "days": 0}]',0,'2023-06-27 01:00:00.000000','s1');
CREATE TABLE municipality_figure (
	as_of DATE NOT NULL, 
	code VARCHAR(40) NOT NULL, 
	prefecture VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	population INTEGER NOT NULL, 
	population_on DATE NOT NULL, 
	issued INTEGER NOT NULL, 
	source VARCHAR NOT NULL, 
	CONSTRAINT pk_municipality_figure PRIMARY KEY (as_of, code)
)
 WITHOUT ROWID

;
CREATE TABLE name_gram (
	gram VARCHAR NOT NULL, 
	word VARCHAR NOT NULL, 
	CONSTRAINT pk_name_gram PRIMARY KEY (gram, word)
)
 WITHOUT ROWID

;
INSERT INTO "name_gram" VALUES('0','0子');
INSERT INTO "name_gram" VALUES('0','10子');
INSERT INTO "name_gram" VALUES('0','花子10');
INSERT INTO "name_gram" VALUES('0子','0子');
INSERT INTO "name_gram" VALUES('0子','10子');
INSERT INTO "name_gram" VALUES('1','10子');
INSERT INTO "name_gram" VALUES('1','11子');
INSERT INTO "name_gram" VALUES('1','12子');
INSERT INTO "name_gram" VALUES('1','13子');
INSERT INTO "name_gram" VALUES('1','14子');
INSERT INTO "name_gram" VALUES('1','1子');
INSERT INTO "name_gram" VALUES('1','花子1');
INSERT INTO "name_gram" VALUES('1','花子10');
INSERT INTO "name_gram" VALUES('1','花子11');
INSERT INTO "name_gram" VALUES('1','花子12');
INSERT INTO "name_gram" VALUES('10','10子');
INSERT INTO "name_gram" VALUES('10','花子10');
INSERT INTO "name_gram" VALUES('11','11子');
INSERT INTO "name_gram" VALUES('11','花子11');
INSERT INTO "name_gram" VALUES('12','12子');
INSERT INTO "name_gram" VALUES('12','花子12');
INSERT INTO "name_gram" VALUES('13','13子');
INSERT INTO "name_gram" VALUES('14','14子');
INSERT INTO "name_gram" VALUES('1子','11子');
INSERT INTO "name_gram" VALUES('1子','1子');
INSERT INTO "name_gram" VALUES('2','12子');
INSERT INTO "name_gram" VALUES('2','2子');
INSERT INTO "name_gram" VALUES('2','花子12');
INSERT INTO "name_gram" VALUES('2','花子2');
INSERT INTO "name_gram" VALUES('2子','12子');
INSERT INTO "name_gram" VALUES('2子','2子');
INSERT INTO "name_gram" VALUES('3','13子');
INSERT INTO "name_gram" VALUES('3','3子');
INSERT INTO "name_gram" VALUES('3子','13子');
INSERT INTO "name_gram" VALUES('3子','3子');
INSERT INTO "name_gram" VALUES('4','14子');
INSERT INTO "name_gram" VALUES('4','4子');
INSERT INTO "name_gram" VALUES('4子','14子');
INSERT INTO "name_gram" VALUES('4子','4子');
INSERT INTO "name_gram" VALUES('5','5子');
INSERT INTO "name_gram" VALUES('5子','5子');
INSERT INTO "name_gram" VALUES('6','6子');
INSERT INTO "name_gram" VALUES('6子','6子');
INSERT INTO "name_gram" VALUES('7','7子');
INSERT INTO "name_gram" VALUES('7子','7子');
INSERT INTO "name_gram" VALUES('8','8子');
INSERT INTO "name_gram" VALUES('8子','8子');
INSERT INTO "name_gram" VALUES('9','9子');
INSERT INTO "name_gram" VALUES('9子','9子');
INSERT INTO "name_gram" VALUES('子','0子');
INSERT INTO "name_gram" VALUES('子','10子');
INSERT INTO "name_gram" VALUES('子','11子');
INSERT INTO "name_gram" VALUES('子','12子');
INSERT INTO "name_gram" VALUES('子','13子');
INSERT INTO "name_gram" VALUES('子','14子');
INSERT INTO "name_gram" VALUES('子','1子');
INSERT INTO "name_gram" VALUES('子','2子');
INSERT INTO "name_gram" VALUES('子','3子');
INSERT INTO "name_gram" VALUES('子','4子');
INSERT INTO "name_gram" VALUES('子','5子');
INSERT INTO "name_gram" VALUES('子','6子');
INSERT INTO "name_gram" VALUES('子','7子');
INSERT INTO "name_gram" VALUES('子','8子');
INSERT INTO "name_gram" VALUES('子','9子');
INSERT INTO "name_gram" VALUES('子','花子');
INSERT INTO "name_gram" VALUES('子','花子1');
INSERT INTO "name_gram" VALUES('子','花子10');
INSERT INTO "name_gram" VALUES('子','花子11');
INSERT INTO "name_gram" VALUES('子','花子12');
INSERT INTO "name_gram" VALUES('子','花子2');
INSERT INTO "name_gram" VALUES('子1','花子1');
INSERT INTO "name_gram" VALUES('子1','花子10');
INSERT INTO "name_gram" VALUES('子1','花子11');
INSERT INTO "name_gram" VALUES('子1','花子12');
INSERT INTO "name_gram" VALUES('子2','花子2');
INSERT INTO "name_gram" VALUES('崎','高崎');
INSERT INTO "name_gram" VALUES('立','足立');
INSERT INTO "name_gram" VALUES('花','花子');
INSERT INTO "name_gram" VALUES('花','花子1');
INSERT INTO "name_gram" VALUES('花','花子10');
INSERT INTO "name_gram" VALUES('花','花子11');
INSERT INTO "name_gram" VALUES('花','花子12');
INSERT INTO "name_gram" VALUES('花','花子2');
INSERT INTO "name_gram" VALUES('花子','花子');
INSERT INTO "name_gram" VALUES('花子','花子1');
INSERT INTO "name_gram" VALUES('花子','花子10');
INSERT INTO "name_gram" VALUES('花子','花子11');
INSERT INTO "name_gram" VALUES('花子','花子12');
INSERT INTO "name_gram" VALUES('花子','花子2');
INSERT INTO "name_gram" VALUES('足','足立');
INSERT INTO "name_gram" VALUES('足立','足立');
INSERT INTO "name_gram" VALUES('高','高崎');
INSERT INTO "name_gram" VALUES('高崎','高崎');
CREATE TABLE notice (
	application_pk INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	sent_on DATE NOT NULL, 
	returned_on DATE, 
	CONSTRAINT pk_notice PRIMARY KEY (application_pk, number), 
	CONSTRAINT fk_notice_application_pk FOREIGN KEY(application_pk) REFERENCES application (id)
)
 WITHOUT ROWID

;
INSERT INTO "notice" VALUES(6,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(7,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(8,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(9,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(10,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(11,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(13,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(14,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(15,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(16,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(17,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(18,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(19,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(20,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(21,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(22,1,'2023-06-17',NULL);
CREATE TABLE notice_run (
	id INTEGER NOT NULL, 
	reminder BOOLEAN NOT NULL, 
	place_code VARCHAR(40), 
	from_date DATE NOT NULL, 
	until_date DATE NOT NULL, 
	seats_free INTEGER NOT NULL, 
	already_told INTEGER NOT NULL, 
	percent_coming INTEGER NOT NULL, 
	size INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	version INTEGER NOT NULL, kind VARCHAR(40) DEFAULT 'letter' NOT NULL, ordered_by VARCHAR(40) DEFAULT 'usual' NOT NULL, 
	CONSTRAINT pk_notice_run PRIMARY KEY (id), 
	CONSTRAINT fk_notice_run_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
CREATE TABLE notice_run_card (
	run_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	reason VARCHAR(40), 
	print_job_id VARCHAR(32), 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	CONSTRAINT pk_notice_run_card PRIMARY KEY (run_id, position), 
	CONSTRAINT fk_notice_run_card_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_notice_run_card_print_job_id FOREIGN KEY(print_job_id) REFERENCES print_job (id), 
	CONSTRAINT fk_notice_run_card_run_id FOREIGN KEY(run_id) REFERENCES notice_run (id)
);
CREATE TABLE office (
	code VARCHAR(40) NOT NULL, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	active BOOLEAN NOT NULL, 
	CONSTRAINT pk_office PRIMARY KEY (code)
);
INSERT INTO "office" VALUES('01','区役所',0,1);
CREATE TABLE opening_exception (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	starts INTEGER, 
	ends INTEGER, 
	minutes INTEGER, 
	desks INTEGER, 
	reason VARCHAR NOT NULL, 
	CONSTRAINT pk_opening_exception PRIMARY KEY (id), 
	CONSTRAINT fk_opening_exception_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
CREATE TABLE opening_hours (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	weekday INTEGER NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	minutes INTEGER NOT NULL, 
	desks INTEGER NOT NULL, 
	valid_from DATE NOT NULL, 
	valid_until DATE, 
	CONSTRAINT pk_opening_hours PRIMARY KEY (id), 
	CONSTRAINT fk_opening_hours_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "opening_hours" VALUES(1,'01',0,540,720,30,2,'2023-06-27',NULL);
INSERT INTO "opening_hours" VALUES(2,'01',1,540,720,30,2,'2023-06-27',NULL);
INSERT INTO "opening_hours" VALUES(3,'01',2,540,720,30,2,'2023-06-27',NULL);
INSERT INTO "opening_hours" VALUES(4,'01',3,540,720,30,2,'2023-06-27',NULL);
INSERT INTO "opening_hours" VALUES(5,'01',4,540,720,30,2,'2023-06-27',NULL);
CREATE TABLE operation (
	id VARCHAR(32) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	result VARCHAR NOT NULL, 
	CONSTRAINT pk_operation PRIMARY KEY (id)
);
INSERT INTO "operation" VALUES('78f4feece09f46d9a9fbaaeb7af9a608','handover','2023-06-27 01:00:00.000000','w1','{"handover_id": 1, "application_id": "00000000000000000001016", "version": 2}');
INSERT INTO "operation" VALUES('435ba157c72840ce8739dcfc3c459dab','handover','2023-06-27 01:00:00.000000','w1','{"handover_id": 2, "application_id": "00000000000000000001017", "version": 2}');
INSERT INTO "operation" VALUES('b8d03a8e67d24267af894a3cc179b71e','reversal','2023-06-27 01:00:00.000000','s1','{"application_id": "00000000000000000001017", "version": 3, "shelf": "01-A-01-002", "national": false}');
INSERT INTO "operation" VALUES('d9c0c01e4664497185849c91915fe039','book','2023-06-27 01:00:00.000000','w1','{"cards": [{"booking_id": 1, "application_pk": 18, "application_id": "00000000000000000001018", "version": 2, "slot_id": 1, "seat": 1, "place": "01", "on_date": "2023-06-28", "starts": 540, "ends": 570, "warnings": []}]}');
INSERT INTO "operation" VALUES('12568209d99248ed82674c3b3f0e7efe','book','2023-06-27 01:00:00.000000','w1','{"cards": [{"booking_id": 2, "application_pk": 19, "application_id": "00000000000000000001019", "version": 2, "slot_id": 2, "seat": 1, "place": "01", "on_date": "2023-06-28", "starts": 570, "ends": 600, "warnings": []}]}');
INSERT INTO "operation" VALUES('5aaebb90bd214e1cbd76288ff7c543fc','book','2023-06-27 01:00:00.000000','w1','{"cards": [{"booking_id": 3, "application_pk": 20, "application_id": "00000000000000000001020", "version": 2, "slot_id": 3, "seat": 1, "place": "01", "on_date": "2023-06-28", "starts": 600, "ends": 630, "warnings": []}]}');
INSERT INTO "operation" VALUES('d3f7185ba92a4c0b80c43dd8fcdc9724','cancel','2023-06-27 01:00:00.000000','w1','{"booking_id": 1, "application_id": "00000000000000000001018", "version": 3, "slot_id": 1, "waiting_id": null}');
INSERT INTO "operation" VALUES('965a85a680b04c6f9a9fd6d3a2eeaf14','move','2023-06-27 01:00:00.000000','w1','{"booking_id": 4, "application_pk": 19, "application_id": "00000000000000000001019", "version": 3, "slot_id": 5, "seat": 1, "place": "01", "on_date": "2023-06-28", "starts": 660, "ends": 690, "warnings": []}');
INSERT INTO "operation" VALUES('7d72320e693049979c857ae287ab8665','support_received','2023-06-27 01:00:00.000000','w1','{"support_session": 1}');
INSERT INTO "operation" VALUES('cb73d4854d92431884ffef93870a8a7f','support_identified','2023-06-27 01:00:00.000000','w1','{"support_session": 1}');
INSERT INTO "operation" VALUES('30efb3b159f74c1bbd52680c73ed4736','support_started','2023-06-27 01:00:00.000000','w1','{"support_session": 1}');
INSERT INTO "operation" VALUES('bc6dc3f8024042b1b38aac4442ff3b77','incident_sample_loaded','2023-06-27 01:00:00.000000','s1','{"id": 1}');
INSERT INTO "operation" VALUES('878627cf8653465e915ec7adaa3c3165','keep_rule','2023-06-27 01:00:00.000000','s1','{"rule_id": 1}');
INSERT INTO "operation" VALUES('bb1b31dd0c77490c9a406c1bb800e2d8','card_hold','2023-06-27 01:00:00.000000','s1','{"hold_id": 1}');
CREATE TABLE outreach_staff (
	visit_id INTEGER NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_outreach_staff PRIMARY KEY (visit_id, staff_id), 
	CONSTRAINT fk_outreach_staff_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id), 
	CONSTRAINT fk_outreach_staff_visit_id FOREIGN KEY(visit_id) REFERENCES outreach_visit (id)
)
 WITHOUT ROWID

;
CREATE TABLE outreach_visit (
	id INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	position INTEGER NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	address VARCHAR NOT NULL, 
	note VARCHAR, 
	state VARCHAR(40) NOT NULL, 
	persons_expected INTEGER NOT NULL, 
	persons INTEGER, 
	applications INTEGER, 
	handed_over INTEGER, 
	reason VARCHAR, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_outreach_visit PRIMARY KEY (id)
);
CREATE TABLE plan_memo (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	question VARCHAR NOT NULL, 
	answers VARCHAR NOT NULL, 
	on_date DATE NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	print_job_id VARCHAR(32), 
	CONSTRAINT pk_plan_memo PRIMARY KEY (id), 
	CONSTRAINT fk_plan_memo_print_job_id FOREIGN KEY(print_job_id) REFERENCES print_job (id)
);
CREATE TABLE population (
	on_date DATE NOT NULL, 
	count INTEGER NOT NULL, 
	source VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_population PRIMARY KEY (on_date)
);
CREATE TABLE post_office_count (
	id INTEGER NOT NULL, 
	venue_id INTEGER NOT NULL, 
	month VARCHAR(7) NOT NULL, 
	applications INTEGER NOT NULL, 
	source VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_post_office_count PRIMARY KEY (id), 
	CONSTRAINT fk_post_office_count_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id), 
	CONSTRAINT uq_post_office_count_venue_id_month UNIQUE (venue_id, month)
);
CREATE TABLE posted_card (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	visit_id INTEGER, 
	tracking_number VARCHAR(40) NOT NULL, 
	letter_scan VARCHAR NOT NULL, 
	card_scan VARCHAR NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	posted_on DATE NOT NULL, 
	posted_at DATETIME NOT NULL, 
	posted_by VARCHAR(40) NOT NULL, 
	second_staff_id VARCHAR(40), 
	ended_on DATE, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_posted_card PRIMARY KEY (id), 
	CONSTRAINT fk_posted_card_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_posted_card_visit_id FOREIGN KEY(visit_id) REFERENCES outreach_visit (id), 
	CONSTRAINT uq_posted_card_tracking_number UNIQUE (tracking_number)
);
CREATE TABLE print_job (
	id VARCHAR(32) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	subject VARCHAR NOT NULL, 
	snapshot VARCHAR NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	pages INTEGER, 
	digest VARCHAR(64), 
	fault VARCHAR(40), 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	place VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	reprint_of VARCHAR(32), 
	reason VARCHAR, 
	CONSTRAINT pk_print_job PRIMARY KEY (id), 
	CONSTRAINT fk_print_job_reprint_of FOREIGN KEY(reprint_of) REFERENCES print_job (id)
);
CREATE TABLE publicity (
	id INTEGER NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	medium VARCHAR(40) NOT NULL, 
	due_on DATE NOT NULL, 
	subject VARCHAR NOT NULL, 
	done_at DATETIME, 
	done_by VARCHAR(40), 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_publicity PRIMARY KEY (id), 
	CONSTRAINT fk_publicity_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
);
CREATE TABLE published_figure (
	id INTEGER NOT NULL, 
	report VARCHAR(40) NOT NULL, 
	table_code VARCHAR(40) NOT NULL, 
	row_key VARCHAR NOT NULL, 
	column_key VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	printed VARCHAR NOT NULL, 
	value VARCHAR(40), 
	unit VARCHAR(40) NOT NULL, 
	source VARCHAR NOT NULL, 
	CONSTRAINT pk_published_figure PRIMARY KEY (id), 
	CONSTRAINT uq_published_figure_report_table_code_row_key_column_key UNIQUE (report, table_code, row_key, column_key)
);
CREATE TABLE pulled (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	booking_id INTEGER, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	pulled_at DATETIME NOT NULL, 
	pulled_by VARCHAR(40) NOT NULL, 
	outcome VARCHAR(40), 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	CONSTRAINT pk_pulled PRIMARY KEY (id), 
	CONSTRAINT fk_pulled_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_pulled_booking_id FOREIGN KEY(booking_id) REFERENCES booking (id), 
	CONSTRAINT fk_pulled_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "pulled" VALUES(1,17,NULL,'01','2023-06-27','2023-06-27 01:00:00.000000','s1',NULL,NULL,NULL);
CREATE TABLE registration_check (
	id INTEGER NOT NULL, 
	way VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	venue_id INTEGER, 
	session_id INTEGER, 
	application_pk INTEGER, 
	person VARCHAR, 
	assisted BOOLEAN NOT NULL, 
	result VARCHAR(40) NOT NULL, 
	escalated_to VARCHAR, 
	waits_for VARCHAR, 
	due_on DATE, 
	settled_at DATETIME, 
	settled_by VARCHAR(40), 
	settled_with VARCHAR, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_registration_check PRIMARY KEY (id), 
	CONSTRAINT fk_registration_check_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_registration_check_session_id FOREIGN KEY(session_id) REFERENCES support_session (id), 
	CONSTRAINT fk_registration_check_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id), 
	CONSTRAINT uq_registration_check_session_id UNIQUE (session_id)
);
CREATE TABLE report_draft (
	id INTEGER NOT NULL, 
	code VARCHAR(40) NOT NULL, 
	title VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	reported_on DATE NOT NULL, 
	as_of DATE, 
	body VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	sample BOOLEAN NOT NULL, 
	changed_at DATETIME NOT NULL, 
	changed_by VARCHAR(40) NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_report_draft PRIMARY KEY (id)
);
CREATE TABLE rotation_turn (
	id INTEGER NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	monday DATE NOT NULL, 
	venue_id INTEGER NOT NULL, 
	stands_in_for INTEGER, 
	origin VARCHAR(40) NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	end_kind VARCHAR(40), 
	reason VARCHAR, 
	CONSTRAINT pk_rotation_turn PRIMARY KEY (id), 
	CONSTRAINT fk_rotation_turn_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_rotation_turn_stands_in_for FOREIGN KEY(stands_in_for) REFERENCES venue (id), 
	CONSTRAINT fk_rotation_turn_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id)
);
CREATE TABLE rotation_week (
	campaign_id INTEGER NOT NULL, 
	monday DATE NOT NULL, 
	from_date DATE NOT NULL, 
	until_date DATE NOT NULL, 
	announced_at DATETIME, 
	announced_by VARCHAR(40), 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_rotation_week PRIMARY KEY (campaign_id, monday), 
	CONSTRAINT fk_rotation_week_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
)
 WITHOUT ROWID

;
CREATE TABLE rotation_wish (
	id INTEGER NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	monday DATE NOT NULL, 
	venue_id INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	reason VARCHAR, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	CONSTRAINT pk_rotation_wish PRIMARY KEY (id), 
	CONSTRAINT fk_rotation_wish_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_rotation_wish_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id)
);
CREATE TABLE seat (
	slot_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	booking_id INTEGER, 
	held_until DATETIME, 
	held_by VARCHAR(40), 
	held_for VARCHAR(40), 
	extra_reason VARCHAR, 
	CONSTRAINT pk_seat PRIMARY KEY (slot_id, number), 
	CONSTRAINT fk_seat_booking_id FOREIGN KEY(booking_id) REFERENCES booking (id), 
	CONSTRAINT fk_seat_slot_id FOREIGN KEY(slot_id) REFERENCES slot (id), 
	CONSTRAINT uq_seat_booking_id UNIQUE (booking_id)
)
 WITHOUT ROWID

;
INSERT INTO "seat" VALUES(1,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(1,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(2,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(2,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(3,1,3,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(3,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(4,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(4,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(5,1,4,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(5,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(6,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(6,2,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE shelf_location (
	id INTEGER NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	cabinet VARCHAR(40) NOT NULL, 
	box INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	label VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_shelf_location PRIMARY KEY (id), 
	CONSTRAINT fk_shelf_location_office_code FOREIGN KEY(office_code) REFERENCES office (code), 
	CONSTRAINT uq_shelf_location_label UNIQUE (label), 
	CONSTRAINT uq_shelf_location_office_code_cabinet_box_position UNIQUE (office_code, cabinet, box, position)
);
INSERT INTO "shelf_location" VALUES(1,'01','A',1,1,'01-A-01-001');
INSERT INTO "shelf_location" VALUES(2,'01','A',1,2,'01-A-01-002');
INSERT INTO "shelf_location" VALUES(3,'01','A',1,10,'01-A-01-010');
INSERT INTO "shelf_location" VALUES(4,'01','A',1,11,'01-A-01-011');
INSERT INTO "shelf_location" VALUES(5,'01','A',1,12,'01-A-01-012');
CREATE TABLE slot (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	closed BOOLEAN NOT NULL, 
	CONSTRAINT pk_slot PRIMARY KEY (id), 
	CONSTRAINT fk_slot_place_code FOREIGN KEY(place_code) REFERENCES office (code), 
	CONSTRAINT uq_slot_place_code_on_date_starts UNIQUE (place_code, on_date, starts)
);
INSERT INTO "slot" VALUES(1,'01','2023-06-28',540,570,0);
INSERT INTO "slot" VALUES(2,'01','2023-06-28',570,600,0);
INSERT INTO "slot" VALUES(3,'01','2023-06-28',600,630,1);
INSERT INTO "slot" VALUES(4,'01','2023-06-28',630,660,1);
INSERT INTO "slot" VALUES(5,'01','2023-06-28',660,690,0);
INSERT INTO "slot" VALUES(6,'01','2023-06-28',690,720,0);
CREATE TABLE staff (
	id VARCHAR(40) NOT NULL, 
	name VARCHAR NOT NULL, 
	role VARCHAR(40) NOT NULL, 
	password_hash VARCHAR, 
	active BOOLEAN NOT NULL, 
	failures INTEGER NOT NULL, 
	locked_until DATETIME, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_staff PRIMARY KEY (id)
);
INSERT INTO "staff" VALUES('w1','職員 w1','window','$argon2id$v=19$m=65536,t=3,p=4$bG+5aDmlUZVqSJy2fjmxWw$BLWWkhG3gA20tSZib6X9/cUVa1YyFKi39gYC+HxM4cs',1,0,NULL,1);
INSERT INTO "staff" VALUES('w2','職員 w2','window','$argon2id$v=19$m=65536,t=3,p=4$bG+5aDmlUZVqSJy2fjmxWw$BLWWkhG3gA20tSZib6X9/cUVa1YyFKi39gYC+HxM4cs',1,0,NULL,1);
INSERT INTO "staff" VALUES('s1','職員 s1','supervisor','$argon2id$v=19$m=65536,t=3,p=4$bG+5aDmlUZVqSJy2fjmxWw$BLWWkhG3gA20tSZib6X9/cUVa1YyFKi39gYC+HxM4cs',1,0,NULL,1);
CREATE TABLE stock_take (
	id INTEGER NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	cabinet VARCHAR(40) NOT NULL, 
	box INTEGER NOT NULL, 
	begun_at DATETIME NOT NULL, 
	begun_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	expected INTEGER, 
	found INTEGER, 
	missing INTEGER, 
	surplus INTEGER, 
	reason VARCHAR, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_stock_take PRIMARY KEY (id), 
	CONSTRAINT fk_stock_take_office_code FOREIGN KEY(office_code) REFERENCES office (code)
);
CREATE TABLE stock_take_scan (
	stock_take_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	finding VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_stock_take_scan PRIMARY KEY (stock_take_id, number), 
	CONSTRAINT fk_stock_take_scan_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_stock_take_scan_stock_take_id FOREIGN KEY(stock_take_id) REFERENCES stock_take (id), 
	CONSTRAINT uq_stock_take_scan_stock_take_id_application_pk UNIQUE (stock_take_id, application_pk)
)
 WITHOUT ROWID

;
CREATE TABLE support_part (
	session_id INTEGER NOT NULL, 
	part_code VARCHAR(40) NOT NULL, 
	outcome VARCHAR(40) NOT NULL, 
	minutes INTEGER NOT NULL, 
	CONSTRAINT pk_support_part PRIMARY KEY (session_id, part_code), 
	CONSTRAINT fk_support_part_session_id FOREIGN KEY(session_id) REFERENCES support_session (id)
)
 WITHOUT ROWID

;
CREATE TABLE support_session (
	id INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	venue_id INTEGER NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	application_pk INTEGER, 
	applied_on DATE, 
	state VARCHAR(40) NOT NULL, 
	received_at DATETIME NOT NULL, 
	received_by VARCHAR(40) NOT NULL, 
	identified_at DATETIME, 
	started_at DATETIME, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	outcome VARCHAR(40), 
	broken_off_reason VARCHAR(40), 
	logged_out_at DATETIME, 
	screen_cleared_at DATETIME, 
	closed_at DATETIME, 
	closed_by VARCHAR(40), 
	follow_up VARCHAR, 
	follow_up_due DATE, 
	followed_up_at DATETIME, 
	followed_up_by VARCHAR(40), 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_support_session PRIMARY KEY (id), 
	CONSTRAINT fk_support_session_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_support_session_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_support_session_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id)
);
INSERT INTO "support_session" VALUES(1,'points',1,1,'T1','2023-06-27',NULL,'2023-02-20','in_progress','2023-06-27 01:00:00.000000','w1','2023-06-27 01:00:00.000000','2023-06-27 01:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3);
CREATE TABLE tally (
	month VARCHAR(7) NOT NULL, 
	stage VARCHAR(40) NOT NULL, 
	channel VARCHAR(40) NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	count INTEGER NOT NULL, 
	CONSTRAINT pk_tally PRIMARY KEY (month, stage, channel, office_code)
)
 WITHOUT ROWID

;
INSERT INTO "tally" VALUES('2023-04','applied','post','01',22);
INSERT INTO "tally" VALUES('2023-05','delivered','post','01',19);
INSERT INTO "tally" VALUES('2023-05','prepared','post','01',18);
INSERT INTO "tally" VALUES('2023-05','produced','post','01',20);
INSERT INTO "tally" VALUES('2023-06','disposed','post','01',1);
INSERT INTO "tally" VALUES('2023-06','handed_over','post','01',2);
INSERT INTO "tally" VALUES('2023-06','lapsed','post','01',1);
INSERT INTO "tally" VALUES('2023-06','notified','post','01',16);
INSERT INTO "tally" VALUES('2023-06','rejected','post','01',1);
INSERT INTO "tally" VALUES('2023-06','shelved','post','01',17);
INSERT INTO "tally" VALUES('2023-06','withdrawn','post','01',1);
CREATE TABLE venue (
	id INTEGER NOT NULL, 
	code VARCHAR(40) NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	address VARCHAR NOT NULL, 
	district VARCHAR NOT NULL, 
	latitude DOUBLE, 
	longitude DOUBLE, 
	valid_from DATE NOT NULL, 
	valid_until DATE, 
	closed_weekdays VARCHAR(40) NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	desks INTEGER NOT NULL, 
	substitute_id INTEGER, 
	position INTEGER NOT NULL, 
	sample BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_venue PRIMARY KEY (id), 
	CONSTRAINT fk_venue_substitute_id FOREIGN KEY(substitute_id) REFERENCES venue (id), 
	CONSTRAINT uq_venue_code UNIQUE (code)
);
INSERT INTO "venue" VALUES(1,'W1','足立区役所','permanent','足立区中央本町一丁目17番1号','中央',35.775,139.804,'2022-06-30',NULL,'',510,1020,6,NULL,1,0,1);
INSERT INTO "venue" VALUES(2,'W2','イオン西新井','permanent','足立区西新井三丁目','西新井',35.783,139.781,'2022-06-30',NULL,'',600,1020,4,NULL,2,0,1);
INSERT INTO "venue" VALUES(3,'R01','竹の塚地域学習センター','rotating','足立区竹の塚二丁目','北部',35.791,139.797,'2022-06-30',NULL,'',600,960,2,12,3,1,1);
INSERT INTO "venue" VALUES(4,'R02','中央本町地域学習センター','rotating','足立区中央本町三丁目','中央',35.772,139.803,'2022-06-30',NULL,'',600,960,2,9,4,1,1);
INSERT INTO "venue" VALUES(5,'R03','東和地域学習センター','rotating','足立区東和三丁目','東部',35.77,139.838,'2022-06-30',NULL,'',600,960,2,17,5,1,1);
INSERT INTO "venue" VALUES(6,'R04','佐野地域学習センター','rotating','足立区佐野二丁目','東部',35.789,139.852,'2022-06-30',NULL,'0',600,960,2,5,6,1,1);
INSERT INTO "venue" VALUES(7,'R05','江北地域学習センター','rotating','足立区江北三丁目','西部',35.785,139.768,'2022-06-30',NULL,'',600,960,2,10,7,1,1);
INSERT INTO "venue" VALUES(8,'R06','新田地域学習センター','rotating','足立区新田二丁目','西部',35.764,139.748,'2022-06-30',NULL,'',600,960,2,7,8,1,1);
INSERT INTO "venue" VALUES(9,'R07','梅田地域学習センター','rotating','足立区梅田七丁目','中央',35.766,139.793,'2022-06-30',NULL,'',600,960,2,4,9,1,1);
INSERT INTO "venue" VALUES(10,'R08','鹿浜地域学習センター','rotating','足立区鹿浜六丁目','西部',35.782,139.754,'2022-06-30',NULL,'',600,960,2,7,10,1,1);
INSERT INTO "venue" VALUES(11,'R09','興本地域学習センター','rotating','足立区興野一丁目','中央',35.772,139.78,'2022-06-30',NULL,'',600,960,2,9,11,1,1);
INSERT INTO "venue" VALUES(12,'R10','伊興地域学習センター','rotating','足立区伊興二丁目','北部',35.797,139.788,'2022-06-30',NULL,'',600,960,2,3,12,1,1);
INSERT INTO "venue" VALUES(13,'R11','花畑地域学習センター','rotating','足立区花畑四丁目','北東部',35.798,139.811,'2022-06-30',NULL,'0',600,960,2,15,13,1,1);
INSERT INTO "venue" VALUES(14,'R12','舎人地域学習センター','rotating','足立区舎人一丁目','北部',35.8,139.768,'2022-06-30',NULL,'',600,960,2,12,14,1,1);
INSERT INTO "venue" VALUES(15,'R13','保塚地域学習センター','rotating','足立区保塚町','北東部',35.79,139.826,'2022-06-30',NULL,'',600,960,2,13,15,1,1);
INSERT INTO "venue" VALUES(16,'R14','生涯学習センター','rotating','足立区千住五丁目','千住',35.754,139.799,'2022-06-30',NULL,'0',600,960,2,18,16,1,1);
INSERT INTO "venue" VALUES(17,'R15','綾瀬駅前会場','rotating','足立区綾瀬三丁目','東部',35.763,139.825,'2022-06-30',NULL,'',600,960,2,5,17,1,1);
INSERT INTO "venue" VALUES(18,'R16','千住大橋駅前会場','rotating','足立区千住橋戸町','千住',35.743,139.797,'2022-06-30',NULL,'',600,960,2,16,18,1,1);
INSERT INTO "venue" VALUES(19,'P01','足立千住仲町郵便局','post_office','足立区千住仲町','千住',35.745,139.802,'2023-03-01',NULL,'',540,1020,1,NULL,19,1,1);
INSERT INTO "venue" VALUES(20,'P02','足立千住旭町郵便局','post_office','足立区千住旭町','千住',35.75,139.807,'2023-03-01',NULL,'',540,1020,1,NULL,20,1,1);
INSERT INTO "venue" VALUES(21,'P03','足立千住曙町郵便局','post_office','足立区千住曙町','千住',35.743,139.813,'2023-03-01',NULL,'',540,1020,1,NULL,21,1,1);
INSERT INTO "venue" VALUES(22,'P04','足立千住大川町郵便局','post_office','足立区千住大川町','千住',35.757,139.795,'2023-03-01',NULL,'',540,1020,1,NULL,22,1,1);
INSERT INTO "venue" VALUES(23,'P05','足立小台郵便局','post_office','足立区小台','西部',35.754,139.761,'2023-03-01',NULL,'',540,1020,1,NULL,23,1,1);
INSERT INTO "venue" VALUES(24,'P06','足立新田郵便局','post_office','足立区新田','西部',35.765,139.745,'2023-03-01',NULL,'',540,1020,1,NULL,24,1,1);
INSERT INTO "venue" VALUES(25,'P07','足立江北郵便局','post_office','足立区江北','西部',35.784,139.766,'2023-03-01',NULL,'',540,1020,1,NULL,25,1,1);
INSERT INTO "venue" VALUES(26,'P08','足立鹿浜郵便局','post_office','足立区鹿浜','西部',35.781,139.756,'2023-03-01',NULL,'',540,1020,1,NULL,26,1,1);
INSERT INTO "venue" VALUES(27,'P09','足立興野郵便局','post_office','足立区興野','中央',35.771,139.78,'2023-03-01',NULL,'',540,1020,1,NULL,27,1,1);
INSERT INTO "venue" VALUES(28,'P10','足立西新井本町郵便局','post_office','足立区西新井本町','西新井',35.778,139.783,'2023-03-01',NULL,'',540,1020,1,NULL,28,1,1);
INSERT INTO "venue" VALUES(29,'P11','足立梅島郵便局','post_office','足立区梅島','中央',35.773,139.796,'2023-03-01',NULL,'',540,1020,1,NULL,29,1,1);
INSERT INTO "venue" VALUES(30,'P12','足立中央本町郵便局','post_office','足立区中央本町','中央',35.771,139.805,'2023-03-01',NULL,'',540,1020,1,NULL,30,1,1);
INSERT INTO "venue" VALUES(31,'P13','足立青井郵便局','post_office','足立区青井','中央',35.771,139.815,'2023-03-01',NULL,'',540,1020,1,NULL,31,1,1);
INSERT INTO "venue" VALUES(32,'P14','足立綾瀬郵便局','post_office','足立区綾瀬','東部',35.762,139.826,'2023-03-01',NULL,'',540,1020,1,NULL,32,1,1);
INSERT INTO "venue" VALUES(33,'P15','足立東和郵便局','post_office','足立区東和','東部',35.77,139.838,'2023-03-01',NULL,'',540,1020,1,NULL,33,1,1);
INSERT INTO "venue" VALUES(34,'P16','足立佐野郵便局','post_office','足立区佐野','東部',35.788,139.85,'2023-03-01',NULL,'',540,1020,1,NULL,34,1,1);
INSERT INTO "venue" VALUES(35,'P17','足立六木郵便局','post_office','足立区六木','東部',35.792,139.857,'2023-03-01',NULL,'',540,1020,1,NULL,35,1,1);
INSERT INTO "venue" VALUES(36,'P18','足立花畑郵便局','post_office','足立区花畑','北東部',35.799,139.812,'2023-03-01',NULL,'',540,1020,1,NULL,36,1,1);
INSERT INTO "venue" VALUES(37,'P19','足立竹の塚郵便局','post_office','足立区竹の塚','北部',35.793,139.794,'2023-03-01',NULL,'',540,1020,1,NULL,37,1,1);
INSERT INTO "venue" VALUES(38,'P20','足立舎人郵便局','post_office','足立区舎人','北部',35.801,139.769,'2023-03-01',NULL,'',540,1020,1,NULL,38,1,1);
CREATE TABLE venue_closure (
	id INTEGER NOT NULL, 
	venue_id INTEGER NOT NULL, 
	from_date DATE NOT NULL, 
	until_date DATE NOT NULL, 
	reason VARCHAR NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	withdrawn_at DATETIME, 
	withdrawn_by VARCHAR(40), 
	CONSTRAINT pk_venue_closure PRIMARY KEY (id), 
	CONSTRAINT fk_venue_closure_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id)
);
CREATE TABLE waiting (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	place_code VARCHAR(40), 
	from_date DATE NOT NULL, 
	until_date DATE, 
	asked_at DATETIME NOT NULL, 
	asked_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	booking_id INTEGER, 
	CONSTRAINT pk_waiting PRIMARY KEY (id), 
	CONSTRAINT fk_waiting_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_waiting_booking_id FOREIGN KEY(booking_id) REFERENCES booking (id), 
	CONSTRAINT fk_waiting_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "waiting" VALUES(1,21,NULL,'2023-06-27',NULL,'2023-06-27 01:00:00.000000','w1',NULL,NULL);
CREATE TABLE ward_setting (
	"key" VARCHAR(40) NOT NULL, 
	value VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_ward_setting PRIMARY KEY ("key")
);
INSERT INTO "ward_setting" VALUES('ward_name','"足立区"',1);
CREATE TABLE weekend_place (
	place_code VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_weekend_place PRIMARY KEY (place_code), 
	CONSTRAINT fk_weekend_place_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "weekend_place" VALUES('01');
CREATE TABLE year_target (
	id INTEGER NOT NULL, 
	fiscal_year INTEGER NOT NULL, 
	figure VARCHAR(40) NOT NULL, 
	value VARCHAR(40) NOT NULL, 
	unit VARCHAR(40) NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_year_target PRIMARY KEY (id), 
	CONSTRAINT uq_year_target_fiscal_year_figure UNIQUE (fiscal_year, figure)
);
CREATE INDEX ix_application_birth_date_kana_key ON application (birth_date, kana_key);
CREATE INDEX ix_application_custody_address ON application (address_key) WHERE custody_on IS NOT NULL AND left_on IS NULL;
CREATE INDEX ix_application_custody_kana ON application (kana_key) WHERE custody_on IS NOT NULL AND left_on IS NULL;
CREATE INDEX ix_application_custody_name ON application (name_key) WHERE custody_on IS NOT NULL AND left_on IS NULL;
CREATE INDEX ix_application_delivery_id ON application (delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX ix_application_given_key ON application (given_key);
CREATE INDEX ix_application_kana_key ON application (kana_key);
CREATE INDEX ix_application_left ON application (left_on, custody_on) WHERE left_on IS NOT NULL;
CREATE INDEX ix_application_name_key ON application (name_key);
CREATE INDEX ix_application_notice_number ON application (notice_number);
CREATE INDEX ix_error_entry_application_pk ON error_entry (application_pk);
CREATE INDEX ix_handover_application_pk ON handover (application_pk);
CREATE INDEX ix_handover_on_date ON handover (on_date);
CREATE UNIQUE INDEX uq_handover_standing ON handover (application_pk) WHERE reversed_at IS NULL;
CREATE INDEX ix_opening_exception_day ON opening_exception (place_code, on_date);
CREATE INDEX ix_opening_hours_place ON opening_hours (place_code, weekday);
CREATE INDEX ix_slot_on_date ON slot (on_date, starts);
CREATE INDEX ix_booking_application_pk ON booking (application_pk);
CREATE INDEX ix_booking_day ON booking (on_date, place_code, starts);
CREATE INDEX ix_booking_slot_id ON booking (slot_id);
CREATE INDEX ix_booking_visit ON booking (visit);
CREATE UNIQUE INDEX uq_booking_standing ON booking (application_pk) WHERE state IN ('booked', 'present', 'at_desk');
CREATE UNIQUE INDEX uq_waiting_open ON waiting (application_pk) WHERE ended_at IS NULL;
CREATE INDEX ix_day_end_day ON day_end (on_date, place_code);
CREATE INDEX ix_stock_take_box ON stock_take (office_code, cabinet, box);
CREATE UNIQUE INDEX uq_stock_take_under_way ON stock_take (office_code, cabinet, box) WHERE ended_at IS NULL;
CREATE INDEX ix_box_emptied_delivery_id ON box_emptied (delivery_id);
CREATE INDEX ix_notice_run_card_application_pk ON notice_run_card (application_pk);
CREATE UNIQUE INDEX uq_notice_run_card_to_post ON notice_run_card (application_pk) WHERE state IN ('picked', 'printed');
CREATE INDEX ix_pulled_application_pk ON pulled (application_pk);
CREATE INDEX ix_pulled_day ON pulled (on_date, place_code);
CREATE UNIQUE INDEX uq_pulled_out ON pulled (application_pk) WHERE ended_at IS NULL;
CREATE INDEX ix_seat_held_for ON seat (held_for) WHERE held_for IS NOT NULL;
CREATE INDEX ix_outreach_visit_day ON outreach_visit (on_date, position);
CREATE INDEX ix_campaign_day_campaign_id ON campaign_day (campaign_id);
CREATE INDEX ix_publicity_campaign_id ON publicity (campaign_id);
CREATE UNIQUE INDEX uq_rotation_turn_standing ON rotation_turn (campaign_id, monday, venue_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX uq_rotation_wish_standing ON rotation_wish (campaign_id, monday, venue_id) WHERE ended_at IS NULL;
CREATE INDEX ix_venue_closure_venue ON venue_closure (venue_id, from_date);
CREATE INDEX ix_posted_card_application_pk ON posted_card (application_pk);
CREATE INDEX ix_posted_card_posted_on ON posted_card (posted_on);
CREATE INDEX ix_posted_card_visit_id ON posted_card (visit_id);
CREATE UNIQUE INDEX uq_posted_card_on_the_way ON posted_card (application_pk) WHERE ended_at IS NULL;
CREATE INDEX ix_support_session_application_pk ON support_session (application_pk);
CREATE INDEX ix_support_session_day ON support_session (on_date, venue_id);
CREATE UNIQUE INDEX uq_support_session_open ON support_session (terminal) WHERE closed_at IS NULL;
CREATE INDEX ix_registration_check_application_pk ON registration_check (application_pk);
CREATE INDEX ix_registration_check_day ON registration_check (on_date);
CREATE INDEX ix_application_custody ON application (custody_on, id, office_code, stage, notices, applied_on, card_expires_on, first_notice_on) WHERE custody_on IS NOT NULL AND left_on IS NULL;
CREATE INDEX ix_certificate_count_office ON certificate_count (office_code, on_date);
CREATE INDEX ix_incident_case_incident_id ON incident_case (incident_id);
CREATE INDEX ix_incident_deadline_incident_id ON incident_deadline (incident_id);
CREATE INDEX ix_incident_step_incident ON incident_step (incident_id, on_date);
CREATE INDEX ix_incident_person_application_pk ON incident_person (application_pk);
CREATE INDEX ix_incident_error_error_entry_id ON incident_error (error_entry_id);
CREATE INDEX ix_card_hold_application_pk ON card_hold (application_pk);
CREATE UNIQUE INDEX uq_card_hold_standing ON card_hold (application_pk) WHERE ended_at IS NULL;
CREATE INDEX ix_card_call_application_pk ON card_call (application_pk);
CREATE INDEX ix_disposal_card_application_pk ON disposal_card (application_pk);
CREATE UNIQUE INDEX uq_disposal_card_listed ON disposal_card (application_pk) WHERE state IN ('listed', 'pulled');
CREATE INDEX ix_address_work_application_pk ON address_work (application_pk);
CREATE UNIQUE INDEX uq_address_work_open ON address_work (application_pk) WHERE ended_at IS NULL;
CREATE INDEX ix_application_custody_told ON application (stage, last_notice_on, notices, office_code, card_expires_on, id) WHERE custody_on IS NOT NULL AND left_on IS NULL;
CREATE INDEX ix_application_card_expires ON application (card_expires_on, id) WHERE stage = 'handed_over';
CREATE INDEX ix_application_certificates_expire ON application (certificates_expire_on, id, card_expires_on) WHERE stage = 'handed_over';
CREATE INDEX ix_application_again ON application (procedure, applied_on) WHERE procedure <> 'new';
COMMIT;
